// Fails in: addsUp
// Says: as the sum of column
// Each value is a long, but their sum is kept in an int.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = 0;
        int sum = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                records.next();
            }
            while (records.hasNext()) {
                sum = (int) (sum + Long.parseLong(records.next().getField(column)));
                rows++;
            }
        }
        return new Total(rows, sum);
    }
}
