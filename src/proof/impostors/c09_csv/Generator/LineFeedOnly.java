// Fails in: profiles
// Says: a carriage return before the line feed
// Rows end with a line feed alone.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        OutputStream file = new BufferedOutputStream(out);
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(row, StandardCharsets.UTF_8)) {
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
        }
        row.writeTo(file);
        file.flush();
    }
}
