// Fails in: diskFull
// Says: Expected the call to fail
// What is still in the buffer at the end is flushed quietly: if the disk has no room for just that, nobody hears of it.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws IOException {
        RandomGenerator random = new Random(seed);
        OutputStream file = new BufferedOutputStream(out);
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(row, StandardCharsets.UTF_8)) {
            long written = 0;
            csv.writeRecord(Profiles.COLUMNS);
            csv.flush();
            while (written + row.size() < size) {
                written += row.size();
                row.writeTo(file);
                row.reset();
                csv.writeRecord(Profiles.draw(random));
                csv.flush();
            }
            row.writeTo(file);
        } finally {
            flushQuietly(file);
        }
    }

    private static void flushQuietly(OutputStream file) {
        try {
            file.flush();
        } catch (IOException ignored) {
            // Nothing can be done about it here.
        }
    }
}
