// Fails in: profiles
// Says: the checksum is not theirs
// So that each row is one line, line breaks become spaces.
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
        return "\"" + field.replaceAll("\\R", " ").replace("\"", "\"\"") + "\"";
    }
}
