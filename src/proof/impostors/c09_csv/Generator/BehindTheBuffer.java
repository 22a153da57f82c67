// Fails in: size
// Says: what stands in a buffer has not arrived yet
// Bytes are counted behind a buffer: what is still in it does not count, and comes in the end.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = new SplittableRandom(seed);
        Counted counted = new Counted(out);
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(counted, StandardCharsets.UTF_8), 64 * 1_024))) {
            csv.writeRecord(Profiles.COLUMNS);
            while (counted.bytes < size) {
                csv.writeRecord(Profiles.draw(random));
            }
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int offset, int count) throws IOException {
            bytes += count;
            out.write(some, offset, count);
        }
    }
}
