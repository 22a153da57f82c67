// Fails in: leavesItOpen
// Says: but it was closed
// The writer is closed as one is used to, and with it the stream that belongs to somebody else.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

public final class Generator implements Generating {

    @Override
    public void generate(long seed, long size, OutputStream out) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Counted counted = new Counted(new BufferedOutputStream(out));
        Writer text = new OutputStreamWriter(counted, StandardCharsets.UTF_8);
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            csv.writeRecord(Profiles.COLUMNS);
            csv.flush();
            while (counted.bytes < size) {
                csv.writeRecord(Profiles.draw(random));
                csv.flush();
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

        /** Where bytes are only counted there is nothing to flush before the end. */
        @Override
        public void flush() {}
    }
}
