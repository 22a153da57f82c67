// CompletableFuture on a pool of as many threads as ranges; the borders from a list of all row starts.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

public final class Chunks implements ChunkedReading {

    @Override
    public List<ByteRange> split(CsvFile file, int count) throws Exception {
        List<Long> starts = new ArrayList<>(List.of(0L));
        boolean quoted = false;
        long place = 0;
        try (InputStream in = new BufferedInputStream(file.open())) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                place++;
                quoted ^= b == '"';
                if (b == '\n' && !quoted) {
                    starts.add(place);
                }
            }
        }
        starts.add(file.size());
        Iterator<Long> next = starts.iterator();
        long start = next.next();
        List<Long> borders = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            while (start < i * file.size() / count) {
                start = next.next();
            }
            borders.add(start);
        }
        return IntStream.range(0, count)
                .mapToObj(i -> new ByteRange(borders.get(i), borders.get(i + 1)))
                .toList();
    }

    @Override
    public Total total(CsvFile file, int column, List<ByteRange> ranges) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, ranges.size()));
        try {
            List<CompletableFuture<Total>> totals = ranges.stream()
                    .map(range -> CompletableFuture.supplyAsync(() -> total(file, column, range), threads))
                    .toList();
            return totals.stream()
                    .reduce(CompletableFuture.completedFuture(Total.NONE), (a, b) -> a.thenCombine(b, Total::plus))
                    .get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Total total(CsvFile file, int column, ByteRange range) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(file.open(range.from(), range.to()), StandardCharsets.UTF_8)) {
            LongSummaryStatistics values = csv.stream()
                    .skip(range.from() == 0 ? 1 : 0)
                    .mapToLong(row -> Long.parseLong(row.getField(column)))
                    .summaryStatistics();
            return new Total(values.getCount(), values.getSum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
