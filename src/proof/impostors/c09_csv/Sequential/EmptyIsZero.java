// Fails in: noNumber
// Says: returned as if nothing had happened
// A row that has nothing in the column counts as if there were a 0.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {
        long rows = 0;
        long sum = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                records.next();
            }
            while (records.hasNext()) {
                String value = records.next().getField(column);
                if (!value.isBlank()) {
                    sum += Long.parseLong(value);
                }
                rows++;
            }
        }
        return new Total(rows, sum);
    }
}
