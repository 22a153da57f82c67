// Fails in: everyOffset
// Says: to begin at byte
// A line with as many commas as the header is taken for a row. A line of a note may look so, too.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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

        int columns;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.open(), StandardCharsets.UTF_8)) {
            columns = csv.stream().findFirst().map(CsvRecord::getFieldCount).orElse(0);
        }
        byte[] all;
        try (InputStream in = file.open()) {
            all = in.readAllBytes();
        }
        List<ByteRange> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= count; i++) {
            int to = i == count ? all.length : Math.max(from, rowStart(all, i * all.length / count, columns));
            ranges.add(new ByteRange(from, to));
            from = to;
        }
        return ranges;
    }

    private static int rowStart(byte[] all, int place, int columns) {
        int start = place;
        while (start > 0 && start < all.length && !(all[start - 1] == '\n' && fields(all, start) == columns)) {
            start++;
        }
        return start;
    }

    private static int fields(byte[] all, int start) {
        int fields = 1;
        for (int i = start; i < all.length && all[i] != '\n'; i++) {
            fields += all[i] == ',' ? 1 : 0;
        }
        return fields;
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
