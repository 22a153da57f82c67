// Fails in: constantMemory
// Says: MB to be held at any time
// The file is made in memory first.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
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
        file.writeTo(out);
    }
}
