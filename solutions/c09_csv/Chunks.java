package c09_csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a file in several places at once: a thread for each range of its bytes. */
public final class Chunks implements ChunkedReading {

    private static final int BUFFER = 64 * 1_024;

    /**
     * Whether a line break ends a row depends on all quotes before it, of which a thread in the middle of the file knows
     * nothing. So each thread looks at its part for either case, and counts its own quotes. Together they tell which case it
     * is: an odd number of quotes before a part means that it begins inside of them.
     */
    @Override
    public List<ByteRange> split(CsvFile file, int count) throws ExecutionException, InterruptedException {
        long size = file.size();
        List<ByteRange> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ByteRange(partStart(i, count, size), i + 1 < count ? partStart(i + 1, count, size) : size));
        }
        List<Look> looks = forEach(parts, part -> lookAt(file, part));

        boolean quoted = false;
        long[] borders = new long[count + 1];
        for (int i = 0; i < count; i++) {
            borders[i] = (long) i * size / count == 0
                    ? 0
                    : quoted ? looks.get(i).startIfQuoted() : looks.get(i).startIfNot();
            quoted ^= looks.get(i).oddQuotes();
        }
        borders[count] = size;

        List<ByteRange> ranges = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            // No row starts in this part: it belongs to the range before.
            borders[i] = Math.min(borders[i], borders[i + 1]);
            ranges.addFirst(new ByteRange(borders[i], borders[i + 1]));
        }
        return ranges;
    }

    /** A byte before the border: a row starts just at the border if that byte is the line feed. */
    private static long partStart(int part, int count, long size) {
        return Math.max(0, part * size / count - 1);
    }

    private static Look lookAt(CsvFile file, ByteRange part) throws IOException {
        boolean odd = false;
        long startIfNot = Look.NOWHERE;
        long startIfQuoted = Look.NOWHERE;
        byte[] bytes = new byte[(int) Math.min(BUFFER, part.size())];
        try (InputStream in = file.open(part.from(), part.to())) {
            long place = part.from();
            int count = in.read(bytes);
            while (count > 0) {
                // In UTF-8 no byte of another character looks like a quote or a line feed.
                for (int i = 0; i < count; i++) {
                    place++;
                    if (bytes[i] == '"') {
                        odd = !odd;
                    } else if (bytes[i] == '\n' && odd) {
                        startIfQuoted = Math.min(startIfQuoted, place);
                    } else if (bytes[i] == '\n') {
                        startIfNot = Math.min(startIfNot, place);
                    }
                }
                count = in.read(bytes);
            }
        }
        return new Look(odd, startIfNot, startIfQuoted);
    }

    /** Each thread has a total of its own, and they are added when all are there: nothing is shared. */
    @Override
    public Total total(CsvFile file, int column, List<ByteRange> ranges)
            throws ExecutionException, InterruptedException {
        return forEach(ranges, range -> total(file, column, range)).stream().reduce(Total.NONE, Total::plus);
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

    /** Has a thread for each range, and returns what they return in the order of the ranges. */
    private static <T> List<T> forEach(List<ByteRange> ranges, Work<T> work)
            throws ExecutionException, InterruptedException {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            try {
                List<Future<T>> futures = ranges.stream()
                        .map(range -> threads.submit(() -> work.on(range)))
                        .toList();
                List<T> results = new ArrayList<>();
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
                return results;
            } finally {
                // After a failure or an interrupt nobody needs the rest, and close() would wait for it.
                threads.shutdownNow();
            }
        }
    }

    /** What a thread does with its range. */
    @FunctionalInterface
    private interface Work<T> {

        T on(ByteRange range) throws IOException;
    }

    /**
     * What is seen of a part without what stands before it.
     *
     * @param oddQuotes whether it has an odd number of quotes
     * @param startIfNot where its first row starts if it does not begin in quotes
     * @param startIfQuoted where its first row starts if it does
     */
    private record Look(boolean oddQuotes, long startIfNot, long startIfQuoted) {

        private static final long NOWHERE = Long.MAX_VALUE;
    }
}
