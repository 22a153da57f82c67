// One file at a time, because the object has one buffer; a generator of its own for each row.
package c09_csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

public final class Generator implements Generating {

    private final ByteArrayOutputStream row = new ByteArrayOutputStream();

    @Override
    public synchronized void generate(long seed, long size, OutputStream out) throws Exception {
        long written = write(Profiles.COLUMNS, out);
        for (long number = 0; written < size; number++) {
            written += write(Profiles.draw(new Random(seed * 31 + number)), out);
        }
    }

    private int write(List<String> fields, OutputStream out) throws IOException {
        row.reset();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(row, StandardCharsets.UTF_8)) {
            csv.writeRecord(fields);
        }
        row.writeTo(out);
        return row.size();
    }
}
