// Fails in: calledTwice
// Says: Something was counted that is no row.
// The counters are fields: the next call goes on where the one before has ended.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

public final class Sequential implements Reading {

    private long rows;
    private long sum;

    @Override
    public Total total(CsvFile file, int column) throws Exception {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                records.next();
            }
            while (records.hasNext()) {
                sum += Long.parseLong(records.next().getField(column));
                rows++;
            }
        }
        return new Total(rows, sum);
    }
}
