// Bytes are counted on their way, each row is flushed, another algorithm draws, and all fields are quoted.
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
        OutputStream buffer = new BufferedOutputStream(out);
        Counted counted = new Counted(buffer);
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
        buffer.flush();
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

        /** The stream is its owner's to close. */
        @Override
        public void close() {}
    }
}
