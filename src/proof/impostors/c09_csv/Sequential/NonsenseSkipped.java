// Fails in: noNumber
// Says: returned as if nothing had happened
// What is no number is left out without a word.
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
                try {
                    sum += Long.parseLong(records.next().getField(column));
                    rows++;
                } catch (NumberFormatException e) {
                    // A broken row.
                }
            }
        }
        return new Total(rows, sum);
    }
}
