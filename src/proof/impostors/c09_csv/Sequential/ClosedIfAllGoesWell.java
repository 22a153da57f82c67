// Fails in: diskFails
// Says: Expected every stream to be closed
// The last line closes the reader, if it is reached.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.LongSummaryStatistics;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8);
        LongSummaryStatistics values = csv.stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .summaryStatistics();
        csv.close();
        return new Total(values.getCount(), values.getSum());
    }
}
