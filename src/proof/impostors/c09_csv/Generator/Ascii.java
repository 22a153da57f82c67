// Fails in: profiles
// Says: the checksum is not theirs
// The character set has no ł and no 明: there are question marks in their places.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
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
        try (CsvWriter csv = CsvWriter.builder().build(row, StandardCharsets.US_ASCII)) {
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
