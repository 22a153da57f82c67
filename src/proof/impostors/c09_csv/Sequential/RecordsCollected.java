// Fails in: constantMemory
// Says: MB to be held at any time
// All records are collected, and added up in the end.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        List<CsvRecord> records;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            records = csv.stream().skip(1).toList();
        }
        long sum = records.stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .sum();
        return new Total(records.size(), sum);
    }
}
