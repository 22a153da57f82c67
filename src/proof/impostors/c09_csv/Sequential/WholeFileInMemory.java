// Fails in: constantMemory
// Says: MB to be held at any time
// The file is read into memory first.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        byte[] all;
        try (InputStream in = file.open()) {
            all = in.readAllBytes();
        }
        long rows = 0;
        long sum = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(all), StandardCharsets.UTF_8)) {
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
