// Fails in: size
// Says: Bytes count, and not characters
// What is counted is characters.
package c09_csv;

import java.io.BufferedOutputStream;
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
        String row = row(Profiles.COLUMNS);
        long written = row.length();
        file.write(row.getBytes(StandardCharsets.UTF_8));
        while (written < size) {
            row = row(Profiles.draw(random));
            file.write(row.getBytes(StandardCharsets.UTF_8));
            written += row.length();
        }
        file.flush();
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
