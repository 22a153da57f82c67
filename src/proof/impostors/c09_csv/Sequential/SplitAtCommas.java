// Fails in: addsUp
// Says: Expected the call to return, but it threw
// A comma in quotes is taken for the end of a field, although the rows themselves are told apart.
package c09_csv;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = -1;
        long sum = 0;
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        try (Reader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            for (int c = text.read(); c >= 0 || !row.isEmpty(); c = text.read()) {
                quoted ^= c == '"';
                if (c >= 0 && (c != '\n' || quoted)) {
                    row.append((char) c);
                    continue;
                }
                String[] fields = row.toString().split(",");
                row.setLength(0);
                rows++;
                if (rows > 0) {
                    sum += Long.parseLong(fields[column].replace("\"", "").strip());
                }
            }
        }
        return new Total(Math.max(0, rows), sum);
    }
}
