// The quotes of a whole file are even in number, so it counts those behind a border and never looks at the first part.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Chunks implements ChunkedReading {

    /**
     * Each quote has its partner somewhere in the file. So a place is inside of quotes if an odd number of them comes behind
     * it, just as if an odd number came before it; and what lies before the first border need not be read.
     */
    @Override
    public List<ByteRange> split(CsvFile file, int count) throws Exception {
        long size = file.size();
        int first = 0;
        while (first < count && first * size / count == 0) {
            first++;
        }
        // For either case: that the rest begins outside of quotes, and that it begins inside.
        long[][] starts = new long[2][count + 1];
        Arrays.fill(starts[0], size);
        Arrays.fill(starts[1], size);
        int odd = 0;
        if (first < count) {
            int[] next = {first, first};
            // A byte before the border: a row starts just there if that byte is the line feed.
            long place = first * size / count - 1;
            byte[] bytes = new byte[64 * 1_024];
            try (InputStream in = file.open(place, size)) {
                for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                    for (int i = 0; i < read; i++) {
                        place++;
                        if (bytes[i] == '"') {
                            odd ^= 1;
                        } else if (bytes[i] == '\n') {
                            while (next[odd] < count && next[odd] * size / count <= place) {
                                starts[odd][next[odd]++] = place;
                            }
                        }
                    }
                }
            }
        }
        // Now it is known which case it is.
        long[] borders = starts[odd];
        Arrays.fill(borders, 0, Math.min(first, count), 0);
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(new ByteRange(borders[i], borders[i + 1]));
        }
        return ranges;
    }

    @Override
    public Total total(CsvFile file, int column, List<ByteRange> ranges) throws Exception {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            try {
                List<Future<Total>> parts = new ArrayList<>();
                for (ByteRange range : ranges) {
                    parts.add(threads.submit(() -> total(file, column, range)));
                }
                Total total = Total.NONE;
                for (Future<Total> part : parts) {
                    total = total.plus(part.get());
                }
                return total;
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Total total(CsvFile file, int column, ByteRange range) throws IOException {
        long rows = 0;
        long sum = 0;
        InputStream bytes = file.open(range.from(), range.to());
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(bytes, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (range.from() == 0 && records.hasNext()) {
                records.next();
            }
            while (records.hasNext()) {
                sum += Long.parseLong(records.next().getField(column));
                rows++;
            }
        }
        return new Total(rows, sum);
    }
}
