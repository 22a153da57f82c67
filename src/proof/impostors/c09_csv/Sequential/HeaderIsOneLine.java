// Fails in: addsUp
// Says: Expected the call to return, but it threw
// The first line is skipped. The header has more than one: a name may have a line break in it.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = 0;
        long sum = 0;
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            text.readLine();
            Iterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).iterator();
            while (records.hasNext()) {
                sum += Long.parseLong(records.next().getField(column));
                rows++;
            }
        }
        return new Total(rows, sum);
    }
}
