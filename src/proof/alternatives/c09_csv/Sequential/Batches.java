// Values are collected, a thousand at a time, and added up then.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        Total total = Total.NONE;
        List<Long> batch = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            boolean header = true;
            for (CsvRecord row : csv) {
                if (!header) {
                    batch.add(Long.valueOf(row.getField(column)));
                }
                header = false;
                if (batch.size() == 1_000) {
                    total = total.plus(added(batch));
                    batch.clear();
                }
            }
        }
        return total.plus(added(batch));
    }

    private static Total added(List<Long> values) {
        return new Total(
                values.size(), values.stream().mapToLong(Long::longValue).sum());
    }
}
