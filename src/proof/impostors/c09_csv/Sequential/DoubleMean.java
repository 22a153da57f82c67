// Fails in: exact
// Says: as the sum of column
// The mean is kept up to date with each row, and the sum is made of it in the end: rounding errors add up.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = 0;
        float mean = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                records.next();
            }
            while (records.hasNext()) {
                rows++;
                mean += (Long.parseLong(records.next().getField(column)) - mean) / rows;
            }
        }
        return new Total(rows, (long) (mean * rows));
    }
}
