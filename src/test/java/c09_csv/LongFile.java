package c09_csv;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file of 64 MB that nobody stores.
 *
 * @param source its bytes
 * @param sample what it adds up to; its bytes and row starts are not the file's
 * @param middle where a row starts, halfway
 */
record LongFile(CsvSource source, Sample sample, long middle) {

    private static final int SIZE = 64_000_000;
    private static final int BLOCK_ROWS = 4_000;
    private static final String MEANING =
            "A row is done with as soon as its value has been added. Whoever reads the whole file into memory, or"
                    + " collects rows or values to add them up later, needs more memory the longer the file is; and"
                    + " one day there is no more.";

    /** With short rows: to hold as little as one number of each is too much. */
    static LongFile ofShortRows() {
        return of("b");
    }

    /** With rows as long as the documents': to remember where each begins is little. */
    static LongFile ofLongRows() {
        return of("b".repeat(300));
    }

    private static LongFile of(String name) {
        StringBuilder block = new StringBuilder();
        long sum = 0;
        for (int i = 0; i < BLOCK_ROWS; i++) {
            int value = ThreadLocalRandom.current().nextInt(1_000_000);
            sum += value;
            block.append(i % 10 == 0 ? "\"a\n\"" : name)
                    .append(',')
                    .append(value)
                    .append("\r\n");
        }
        byte[] header = "name,value\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        int times = SIZE / bytes.length;
        return new LongFile(
                Sources.repeated(header, bytes, times),
                new Sample(bytes, new long[0], 1, new Total((long) BLOCK_ROWS * times, sum * times)),
                header.length + (long) times / 2 * bytes.length);
    }

    /** Looks at the heap while the file goes by. */
    LiveHeap heap() {
        return new LiveHeap(source.size(), MEANING);
    }

    /** The same for a method that adds nothing up. */
    LiveHeap heap(String why) {
        return new LiveHeap(source.size(), why);
    }
}
