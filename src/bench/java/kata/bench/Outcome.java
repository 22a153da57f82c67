package kata.bench;

import java.util.stream.Collectors;

/** What became of one run. A line of text each, because it travels from the process that runs to the one that measures. */
sealed interface Outcome {

    /**
     * It did its work.
     *
     * @param nanos how long it took
     * @param allocated bytes that all threads of the process allocated meanwhile
     * @param peak the most memory that the process ever had, in bytes; 0 where the system does not tell
     */
    record Done(long nanos, long allocated, long peak) implements Outcome {

        double seconds() {
            return nanos / 1e9;
        }
    }

    /** The exercise is not written yet. */
    record NotWritten() implements Outcome {}

    /**
     * It failed, did nothing right, or did not end.
     *
     * @param what a sentence
     */
    record Failed(String what) implements Outcome {}

    /** The outcome as one line of text. */
    default String toLine() {
        return switch (this) {
            case Done(long nanos, long allocated, long peak) -> "done %d %d %d".formatted(nanos, allocated, peak);
            case NotWritten() -> "todo";
            case Failed(String what) -> "failed " + what.lines().collect(Collectors.joining(" "));
        };
    }

    /**
     * Reads what {@link #toLine} wrote.
     *
     * @throws IllegalArgumentException if the line is not such a line
     */
    static Outcome parse(String line) {
        String[] parts = line.split(" ", 2);
        return switch (parts[0]) {
            case "done" -> {
                String[] figures = parts[1].split(" ");
                yield new Done(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2]));
            }
            case "todo" -> new NotWritten();
            case "failed" -> new Failed(parts[1]);
            default -> throw new IllegalArgumentException("Not an outcome's line: " + line);
        };
    }
}
