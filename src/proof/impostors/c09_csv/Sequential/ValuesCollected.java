// Fails in: constantMemory
// Says: MB to be held at any time
// Only the values are collected, but those of all rows.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        List<Long> values = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            csv.stream().skip(1).forEach(row -> values.add(Long.valueOf(row.getField(column))));
        }
        return new Total(
                values.size(), values.stream().mapToLong(Long::longValue).sum());
    }
}
