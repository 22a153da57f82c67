package c09_csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A CSV file of which everything is known, because it was written field by field here.
 *
 * @param bytes the file
 * @param starts where its rows start, the header's first
 * @param column the column to add up
 * @param total what it adds up to
 */
record Sample(byte[] bytes, long[] starts, int column, Total total) {

    static final String CRLF = "\r\n";
    static final String LF = "\n";

    /** So many different fields are odd, for one reason or another. */
    static final int ODD_FIELDS = 20;

    private static final String QUOTE = "\"";

    /** No bytes at all. */
    static Sample empty() {
        return new Sample(new byte[0], new long[0], 0, Total.NONE);
    }

    /**
     * Rows of a few columns, drawn at random. Text fields have everything in them that a field may have; each oddity comes
     * once before any of them comes twice.
     *
     * @param lineEnd ends each row
     * @param lastEnded whether the last row is ended, too
     */
    static Sample of(int rows, String lineEnd, boolean lastEnded) {
        return of(rows, lineEnd, lastEnded, ThreadLocalRandom.current()::nextInt);
    }

    private static Sample of(int rows, String lineEnd, boolean lastEnded, IntUnaryOperator columnOf) {
        RandomGenerator random = ThreadLocalRandom.current();
        int columns = random.nextInt(3, 6);
        int column = columnOf.applyAsInt(columns);
        Oddities odd = new Oddities(columns);
        Writing file = new Writing(lineEnd, random);
        List<String> header = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            header.add(i == 0 ? "the \"first\",\ncolumn" : i == columns - 1 ? "the last\r\n\"one\"" : "column " + i);
        }
        file.row(header);
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                if (i == column) {
                    long value = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
                    sum += value;
                    fields.add(Long.toString(value));
                } else {
                    fields.add(odd.next());
                }
            }
            file.row(fields);
        }
        return file.sample(lastEnded, column, new Total(rows, sum));
    }

    /** The same with either line end, and with or without the last. */
    static Sample of(int rows) {
        return of(rows, anyLineEnd(), ThreadLocalRandom.current().nextBoolean());
    }

    /** The same with the column to add up as the first one. */
    static Sample withNumbersFirst(int rows) {
        return of(rows, anyLineEnd(), true, columns -> 0);
    }

    /** The same with the column to add up as the last one, behind everything that is odd. */
    static Sample withNumbersLast(int rows, String lineEnd) {
        return of(rows, lineEnd, true, columns -> columns - 1);
    }

    /** A header and two rows of one column, a digit each. */
    static Sample tiny() {
        Writing file = new Writing(LF, ThreadLocalRandom.current());
        // Looks like a value, so that it is counted where it is not left out.
        List.of("7", "1", "2").forEach(digit -> file.row(List.of(digit)));
        return file.sample(true, 0, new Total(2, 3));
    }

    /** Each value is so large that a double has no room for its last digit: whichever are added, it is missing. */
    static Sample withLargeNumbers() {
        RandomGenerator random = ThreadLocalRandom.current();
        Writing file = new Writing(anyLineEnd(), random);
        file.row(List.of("name", "value"));
        int rows = 10;
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            long value = 400_000_000_000_000_000L + random.nextInt(1, 6);
            sum += value;
            file.row(List.of("a", Long.toString(value)));
        }
        return file.sample(true, 1, new Total(rows, sum));
    }

    private static String anyLineEnd() {
        return ThreadLocalRandom.current().nextBoolean() ? CRLF : LF;
    }

    /** Rows of 13 columns, as in the documents' file. */
    static Sample profiles(int rows) {
        RandomGenerator random = new SplittableRandom();
        Writing file = new Writing(CRLF, random);
        file.row(Profiles.COLUMNS);
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            List<String> fields = Profiles.draw(random);
            sum += Long.parseLong(fields.get(Profiles.SALARY));
            file.row(fields);
        }
        return file.sample(true, Profiles.SALARY, new Total(rows, sum));
    }

    /** The same bytes, but one row has no number, but an x, in its first column: for that to be the one to add up. */
    Sample spoilt() {
        return spoilt('x');
    }

    /** The same with a number that is no whole one. */
    Sample withAFraction() {
        return spoilt('.');
    }

    private Sample spoilt(char by) {
        byte[] spoilt = bytes.clone();
        int place = (int) starts[ThreadLocalRandom.current().nextInt(1, starts.length)];
        // A quote or a sign may come before the first digit.
        while (!Character.isDigit(spoilt[place])) {
            place++;
        }
        spoilt[place] = (byte) by;
        return new Sample(spoilt, starts, column, total);
    }

    /** The same file, but one row has nothing at all in its first column: for that to be the one to add up. */
    Sample emptied() {
        int row = ThreadLocalRandom.current().nextInt(1, starts.length);
        int from = (int) starts[row];
        int to = from;
        while (bytes[to] != ',') {
            to++;
        }
        byte[] emptied = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, emptied, 0, from);
        System.arraycopy(bytes, to, emptied, from, bytes.length - to);
        long[] moved = starts.clone();
        for (int i = row + 1; i < moved.length; i++) {
            moved[i] -= to - from;
        }
        return new Sample(emptied, moved, column, total);
    }

    /** Where the ranges of a right split begin, and the end of the file behind them. */
    long[] borders(int count) {
        long[] borders = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            borders[i] = startAtOrAfter((long) i * bytes.length / count);
        }
        return borders;
    }

    /** The ranges of a right split. */
    List<ByteRange> split(int count) {
        long[] borders = borders(count);
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(new ByteRange(borders[i], borders[i + 1]));
        }
        return ranges;
    }

    boolean isRowStart(long place) {
        return place == bytes.length || Arrays.binarySearch(starts, place) >= 0;
    }

    private long startAtOrAfter(long place) {
        int found = Arrays.binarySearch(starts, place);
        int next = found >= 0 ? found : -found - 1;
        return next < starts.length ? starts[next] : bytes.length;
    }

    /** What stands around a place of the file, in a line. */
    String around(long place) {
        return shown(Math.max(0, place - 30), place) + "|" + shown(place, Math.min(bytes.length, place + 20));
    }

    private String shown(long from, long to) {
        return new String(bytes, (int) from, (int) (to - from), StandardCharsets.UTF_8)
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    /** The text fields: all of them in any order, over and over. */
    private static final class Oddities {

        private final List<String> fields;
        private int next;

        Oddities(int columns) {
            fields = new ArrayList<>(List.of(
                    "",
                    " ",
                    "plain",
                    "a,b",
                    ",",
                    "\"",
                    "\"\"",
                    "said \"so\"",
                    "\"so\" he said",
                    "two\nlines",
                    "two\r\nlines",
                    "\n",
                    "\r\n",
                    "\"\n",
                    "\n\"",
                    "\",\"",
                    "\"\n\",\n",
                    "žluť, 日本, 😀",
                    // Looks like a row of its own.
                    "see\n1" + ",2".repeat(columns - 1) + "\nabove",
                    "or\r\n\"1\"" + ",\"2\"".repeat(columns - 1) + "\r\nthat"));
            if (fields.size() != ODD_FIELDS) {
                throw new IllegalStateException("there are %d odd fields".formatted(fields.size()));
            }
            Collections.shuffle(fields);
        }

        String next() {
            return fields.get(next++ % fields.size());
        }
    }

    /** A file that is being written. */
    private static final class Writing {

        private final String lineEnd;
        private final RandomGenerator random;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Long> starts = new ArrayList<>();

        Writing(String lineEnd, RandomGenerator random) {
            this.lineEnd = lineEnd;
            this.random = random;
        }

        void row(List<String> fields) {
            starts.add((long) bytes.size());
            List<String> written = fields.stream().map(this::field).toList();
            bytes.writeBytes((String.join(",", written) + lineEnd).getBytes(StandardCharsets.UTF_8));
        }

        private String field(String text) {
            boolean needed = text.contains(",") || text.contains(QUOTE) || text.contains("\n") || text.contains("\r");
            return needed || random.nextInt(4) == 0 ? QUOTE + text.replace(QUOTE, QUOTE + QUOTE) + QUOTE : text;
        }

        Sample sample(boolean lastEnded, int column, Total total) {
            byte[] all = bytes.toByteArray();
            int length = lastEnded ? all.length : all.length - lineEnd.length();
            return new Sample(
                    Arrays.copyOf(all, length),
                    starts.stream().mapToLong(Long::longValue).toArray(),
                    column,
                    total);
        }
    }
}
