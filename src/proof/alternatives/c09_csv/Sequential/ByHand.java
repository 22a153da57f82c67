// Without the library: bytes, and whether they are in quotes.
package c09_csv;

import java.io.BufferedInputStream;
import java.io.InputStream;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = 0;
        long sum = 0;
        boolean header = true;
        boolean quoted = false;
        int field = 0;
        int length = 0;
        StringBuilder value = new StringBuilder();
        try (InputStream in = new BufferedInputStream(file.open())) {
            int b;
            do {
                b = in.read();
                if (b == '"') {
                    quoted = !quoted;
                } else if (b < 0 ? length > 0 : b == '\n' && !quoted) {
                    if (!header) {
                        sum += Long.parseLong(value.toString().strip());
                        rows++;
                    }
                    header = false;
                    field = 0;
                    length = 0;
                    value.setLength(0);
                    continue;
                } else if (b == ',' && !quoted) {
                    field++;
                } else if (field == column && !header) {
                    value.append((char) b);
                }
                length++;
            } while (b >= 0);
        }
        return new Total(rows, sum);
    }
}
