// Fails in: cleansUp
// Says: Expected every stream to be closed
// Nobody closes the reader, or the file.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.LongSummaryStatistics;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        LongSummaryStatistics values = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8).stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .summaryStatistics();
        return new Total(values.getCount(), values.getSum());
    }
}
