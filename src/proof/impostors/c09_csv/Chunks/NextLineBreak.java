// Fails in: everyOffset
// Says: It is in the middle of a quoted field.
// The next line break is taken, in quotes or not.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Chunks implements ChunkedReading {

    @Override
    public List<ByteRange> split(CsvFile file, int count) throws Exception {
        List<ByteRange> ranges = new ArrayList<>();
        long from = 0;
        for (int i = 1; i <= count; i++) {
            long to = i == count ? file.size() : Math.max(from, rowStart(file, i * file.size() / count));
            ranges.add(new ByteRange(from, to));
            from = to;
        }
        return ranges;
    }

    private static long rowStart(CsvFile file, long place) throws IOException {
        if (place == 0) {
            return 0;
        }
        try (InputStream in = new BufferedInputStream(file.open(place - 1, file.size()))) {
            long next = place - 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                next++;
                if (b == '\n') {
                    return next;
                }
            }
        }
        return file.size();
    }

    @Override
    public Total total(CsvFile file, int column, List<ByteRange> ranges) throws Exception {
        List<Callable<Total>> tasks = ranges.stream()
                .<Callable<Total>>map(range -> () -> total(file, column, range))
                .toList();
        Total total = Total.NONE;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
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
