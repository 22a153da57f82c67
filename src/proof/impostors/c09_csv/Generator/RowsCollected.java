// Fails in: constantMemory
// Says: MB to be held at any time
// All rows are drawn before the first one is written.
package c09_csv;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        List<byte[]> rows = new ArrayList<>();
        byte[] row = row(Profiles.COLUMNS).getBytes(StandardCharsets.UTF_8);
        long written = row.length;
        rows.add(row);
        while (written < size) {
            row = row(Profiles.draw(random)).getBytes(StandardCharsets.UTF_8);
            rows.add(row);
            written += row.length;
        }
        for (byte[] one : rows) {
            out.write(one);
        }
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
