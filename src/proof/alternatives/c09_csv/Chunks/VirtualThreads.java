// Virtual threads, a completion service, borders found one after another in one stream; rows read without the library.
package c09_csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Chunks implements ChunkedReading {

    @Override
    public List<ByteRange> split(CsvFile file, int count) throws Exception {
        long size = file.size();
        long[] borders = new long[count + 1];
        Arrays.fill(borders, size);
        int next = 0;
        while (next < count && next * size / count == 0) {
            borders[next++] = 0;
        }
        boolean quoted = false;
        long place = 0;
        try (InputStream in = new BufferedInputStream(file.open())) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                place++;
                quoted ^= b == '"';
                if (b == '\n' && !quoted) {
                    while (next < count && next * size / count <= place) {
                        borders[next++] = place;
                    }
                }
            }
        }
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(new ByteRange(borders[i], borders[i + 1]));
        }
        return ranges;
    }

    @Override
    public Total total(CsvFile file, int column, List<ByteRange> ranges) throws Exception {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<Total> totals = new ExecutorCompletionService<>(threads);
            ranges.forEach(range -> totals.submit(() -> total(file, column, range)));
            Total total = Total.NONE;
            for (int i = 0; i < ranges.size(); i++) {
                total = total.plus(totals.take().get());
            }
            return total;
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private static Total total(CsvFile file, int column, ByteRange range) throws IOException {
        Total total = Total.NONE;
        boolean header = range.from() == 0;
        boolean quoted = false;
        int field = 0;
        int length = 0;
        StringBuilder value = new StringBuilder();
        try (InputStream in = new BufferedInputStream(file.open(range.from(), range.to()))) {
            int b;
            do {
                b = in.read();
                if (b == '"') {
                    quoted = !quoted;
                } else if (b < 0 ? length > 0 : b == '\n' && !quoted) {
                    if (!header) {
                        total = total.plus(
                                new Total(1, Long.parseLong(value.toString().strip())));
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
        return total;
    }
}
