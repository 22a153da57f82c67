// Fails in: profiles
// Says: A field with a comma, a quote or a line break stands in quotes
// Fields are joined with commas, whatever they have in them.
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
        while (written < size) {
            row = row(Profiles.draw(random)).getBytes(StandardCharsets.UTF_8);
            file.write(row);
            written += row.length;
        }
        file.flush();
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field;
    }
}
