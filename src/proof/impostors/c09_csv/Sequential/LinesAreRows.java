// Fails in: addsUp
// Says: Something was counted that is no row.
// Each line is taken for a row. A quoted field may have several lines.
package c09_csv;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = 0;
        long sum = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                rows++;
                String[] fields = line.replace("\"", "").split(",");
                if (column < fields.length && fields[column].matches("-?\\d{1,18}")) {
                    sum += Long.parseLong(fields[column]);
                }
                line = lines.readLine();
            }
        }
        return new Total(Math.max(0, rows - 1), sum);
    }
}
