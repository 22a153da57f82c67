// Threads without a pool; the calling thread reads a range, too; the file is opened as a whole, and
// skipped to the range.
package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;

public final class Chunks implements ChunkedReading {

    /** First the quotes of each part are counted, by a thread each; then each part is looked at once more from its start. */
    @Override
    public List<ByteRange> split(CsvFile file, int count) throws Exception {
        long size = file.size();
        boolean[] odd = new boolean[count];
        List<Thread> threads = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int part = i;
            threads.add(Thread.ofVirtual().start(() -> {
                try (InputStream in =
                        new BufferedInputStream(file.open(part * size / count, (part + 1) * size / count))) {
                    for (int b = in.read(); b >= 0; b = in.read()) {
                        odd[part] ^= b == '"';
                    }
                } catch (IOException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        List<ByteRange> ranges = new ArrayList<>();
        long from = 0;
        boolean quoted = false;
        for (int i = 1; i <= count; i++) {
            quoted ^= odd[i - 1];
            long place = i * size / count;
            // A border that has been passed already needs no look.
            long to = i == count ? size : place <= from ? from : rowStart(file, place, quoted);
            ranges.add(new ByteRange(from, to));
            from = to;
        }
        return ranges;
    }

    private static long rowStart(CsvFile file, long place, boolean quoted) throws IOException {
        boolean inside = quoted;
        try (InputStream in = file.open(place - 1, file.size())) {
            // In small pieces, because a row is not far.
            byte[] bytes = new byte[512];
            long next = place - 1;
            int count = in.read(bytes);
            while (count > 0) {
                for (int i = 0; i < count; i++) {
                    next++;
                    if (bytes[i] == '"' && next > place) {
                        inside = !inside;
                    } else if (bytes[i] == '\n' && !inside) {
                        return next;
                    }
                }
                count = in.read(bytes);
            }
        }
        return file.size();
    }

    @Override
    public Total total(CsvFile file, int column, List<ByteRange> ranges) throws Exception {
        Total[] totals = new Total[ranges.size()];
        Throwable[] failures = new Throwable[ranges.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < totals.length; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> read(file, column, ranges, number, totals, failures)));
        }
        try {
            read(file, column, ranges, 0, totals, failures);
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw new IOException("A range could not be read", failure);
            }
        }
        return Stream.of(totals).reduce(Total.NONE, Total::plus);
    }

    private static void read(
            CsvFile file, int column, List<ByteRange> ranges, int number, Total[] totals, Throwable[] failures) {
        try {
            totals[number] = total(file, column, ranges.get(number));
        } catch (IOException | RuntimeException e) {
            failures[number] = e;
        }
    }

    private static Total total(CsvFile file, int column, ByteRange range) throws IOException {
        InputStream whole = file.open();
        whole.skipNBytes(range.from());
        InputStream part = new BufferedInputStream(new Part(whole, range.size()));
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(part, StandardCharsets.UTF_8)) {
            LongSummaryStatistics values = csv.stream()
                    .skip(range.from() == 0 ? 1 : 0)
                    .mapToLong(row -> Long.parseLong(row.getField(column)))
                    .summaryStatistics();
            return new Total(values.getCount(), values.getSum());
        }
    }

    /** Ends where the range does. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream whole, long size) {
            super(whole);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int value = left == 0 ? -1 : super.read();
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int read = left == 0 ? -1 : super.read(target, offset, (int) Math.min(left, count));
            left -= Math.max(0, read);
            return read;
        }
    }
}
