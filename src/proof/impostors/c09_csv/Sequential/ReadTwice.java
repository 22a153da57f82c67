// Fails in: documentsFile
// Says: 2.0 times the file
// The rows are counted first, and added up when the file is read again.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            rows = csv.stream().skip(1).count();
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            long sum = csv.stream()
                    .skip(1)
                    .mapToLong(row -> Long.parseLong(row.getField(column)))
                    .sum();
            return new Total(rows, sum);
        }
    }
}
