// Fails in: noNumber
// Says: NumberFormatException
// 1.5 and 1e3 are taken for numbers, and what is behind the point is cut off.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Adds up a column of a file, one row after another. */
public final class Sequential implements Reading {

    /** Each row is forgotten as soon as its value has been added. */
    @Override
    public Total total(CsvFile file, int column) throws IOException {
        long rows = 0;
        long sum = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                // The header. It may have several lines: only the library knows where it ends.
                records.next();
            }
            while (records.hasNext()) {
                sum += new BigDecimal(records.next().getField(column)).longValue();
                rows++;
            }
        }
        return new Total(rows, sum);
    }
}
