// Fails in: sameSeed
// Says: Expected the same bytes for the same seed
// Chance decides, and nobody can have the same file again.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = ThreadLocalRandom.current();
        OutputStream file = new BufferedOutputStream(out);
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(row, StandardCharsets.UTF_8)) {
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
