// A stream of the library, and the JDK's LongSummaryStatistics.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.LongSummaryStatistics;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            LongSummaryStatistics values = csv.stream()
                    .skip(1)
                    .mapToLong(row -> Long.parseLong(row.getField(column)))
                    .summaryStatistics();
            return new Total(values.getCount(), values.getSum());
        }
    }
}
