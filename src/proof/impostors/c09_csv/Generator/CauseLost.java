// Fails in: diskFull
// Says: The failure that was first must reach the caller
// A new exception tells that something failed, but not what.
package c09_csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        OutputStream file = new BufferedOutputStream(out);
        try {
            byte[] row = row(Profiles.COLUMNS).getBytes(StandardCharsets.UTF_8);
            long written = row.length;
            file.write(row);
            while (written < size) {
                row = row(Profiles.draw(random)).getBytes(StandardCharsets.UTF_8);
                file.write(row);
                written += row.length;
            }
            file.flush();
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the file");
        }
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
