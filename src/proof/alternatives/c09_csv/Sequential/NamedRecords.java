// The library takes the header out by itself; a large buffer, and totals added one by one.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        Total total = Total.NONE;
        InputStream bytes = new BufferedInputStream(file.open(), 4_000_000);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : csv) {
                total = total.plus(new Total(1, Long.parseLong(row.getField(column))));
            }
        }
        return total;
    }
}
