// Without the library, in blocks of twenty rows, straight to the stream.
package c09_csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        Random random = new Random(seed);
        long written = 0;
        StringBuilder block = new StringBuilder(row(Profiles.COLUMNS));
        int rows = 0;
        while (written + block.toString().getBytes(StandardCharsets.UTF_8).length < size) {
            block.append(row(Profiles.draw(random)));
            if (++rows % 20 == 0) {
                written += send(block, out);
            }
        }
        send(block, out);
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Generator::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private static int send(StringBuilder block, OutputStream out) throws IOException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        block.setLength(0);
        out.write(bytes);
        return bytes.length;
    }
}
