// Fails in: overlaps
// Says: never more than 16
// The pool has as many threads as the document has ranges, however many there are.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        List<Callable<Total>> tasks = ranges.stream()
                .<Callable<Total>>map(range -> () -> total(file, column, range))
                .toList();
        Total total = Total.NONE;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Total> one : threads.invokeAll(tasks)) {
                total = total.plus(one.get());
            }
        }
        return total;
    }

    private static Total total(CsvFile file, int column, ByteRange range) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(file.open(range.from(), range.to()), StandardCharsets.UTF_8)) {
            LongSummaryStatistics values = csv.stream()
                    .skip(range.from() == 0 ? 1 : 0)
                    .mapToLong(row -> Long.parseLong(row.getField(column)))
                    .summaryStatistics();
            return new Total(values.getCount(), values.getSum());
        }
    }
}
