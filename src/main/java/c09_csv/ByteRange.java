package c09_csv;

/**
 * A part of a file.
 *
 * @param from its first byte, counted from 0
 * @param to the first byte behind it
 */
public record ByteRange(long from, long to) {

    /**
     * @throws IllegalArgumentException if it begins before the file or ends before it begins
     */
    public ByteRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range: from %d to %d".formatted(from, to));
        }
    }

    /** How many bytes it has. */
    public long size() {
        return to - from;
    }

    /** Whether it has none. */
    public boolean isEmpty() {
        return to == from;
    }
}
