// Fails in: otherSeed
// Says: Expected other bytes
// The seed is folded to the 32 bits of its hash code: 0 and -1, or any seed and its complement, give the same file.
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

/** Makes up a file of profiles from a seed. */
public final class Generator implements Generating {

    /** Whatever a machine has a default for is named here: the character set, the line end, where chance comes from. */
    @Override
    public void generate(long seed, long size, OutputStream out) throws IOException {
        RandomGenerator random = new Random(Long.hashCode(seed));
        OutputStream file = new BufferedOutputStream(out);
        // A row is written here first, because it is not known before how many bytes it has.
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
        }
        row.writeTo(file);
        file.flush();
    }
}
