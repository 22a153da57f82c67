// Fails in: noLastLineBreak
// Says: Rows are lost.
// A row counts when its line break comes; the last one need not have any.
package c09_csv;

import java.io.BufferedInputStream;
import java.io.InputStream;

public final class Sequential implements Reading {

    @Override
    public Total total(CsvFile file, int column) throws Exception {

        long rows = -1;
        long sum = 0;
        boolean quoted = false;
        int field = 0;
        StringBuilder value = new StringBuilder();
        try (InputStream in = new BufferedInputStream(file.open())) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '"') {
                    quoted = !quoted;
                } else if (b == '\n' && !quoted) {
                    if (rows >= 0) {
                        sum += Long.parseLong(value.toString().strip());
                    }
                    rows++;
                    field = 0;
                    value.setLength(0);
                } else if (b == ',' && !quoted) {
                    field++;
                } else if (field == column) {
                    value.append((char) b);
                }
            }
        }
        return new Total(Math.max(0, rows), sum);
    }
}
