// Fails in: noRoom
// Says: Expected a header and nothing else
// A row is written before anybody asks whether there is room for it.
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
        byte[] row = row(Profiles.COLUMNS).getBytes(StandardCharsets.UTF_8);
        long written = row.length;
        file.write(row);
        do {
            row = row(Profiles.draw(random)).getBytes(StandardCharsets.UTF_8);
            file.write(row);
            written += row.length;
        } while (written < size);
        file.flush();
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
