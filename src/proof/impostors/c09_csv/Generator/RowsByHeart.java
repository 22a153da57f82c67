// Fails in: size
// Says: 1 % more or less
// The length of a row is guessed, and so is the number of rows.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        try (CsvWriter csv =
                CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))) {
            csv.writeRecord(Profiles.COLUMNS);
            for (long row = 0; row < size / 200; row++) {
                csv.writeRecord(Profiles.draw(random));
            }
        }
    }
}
