// Fails in: twoAtOnce
// Says: as when nobody else writes
// It is given the seed at each call, but there is only one, and two calls share it.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

public final class Generator implements Generating {

    private final Random random = new Random();

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        random.setSeed(seed);
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
