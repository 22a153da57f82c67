// Fails in: diskFull
// Says: returned as if nothing had happened
// A PrintWriter keeps failures to itself until somebody asks.
package c09_csv;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
        long written = 0;
        String row = row(Profiles.COLUMNS);
        do {
            text.print(row);
            written += row.getBytes(StandardCharsets.UTF_8).length;
            row = row(Profiles.draw(random));
        } while (written < size);
        text.flush();
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
