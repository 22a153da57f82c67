// Fails in: constantMemory
// Says: MB to be held at any time
// Eight bytes a row are too much when there are enough rows.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            long[] values = csv.stream()
                    .skip(1)
                    .mapToLong(row -> Long.parseLong(row.getField(column)))
                    .toArray();
            return new Total(values.length, LongStream.of(values).sum());
        }
    }
}
