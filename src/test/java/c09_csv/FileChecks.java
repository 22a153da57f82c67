package c09_csv;

import java.util.List;
import java.util.Optional;
import kata.evidence.Check;
import kata.evidence.Finding;

/** What came of a file, and how it was used. */
final class FileChecks {

    private FileChecks() {}

    /** The run returned what the file adds up to. */
    static Check<Total> addsUpTo(Sample sample) {
        return run -> total(run.result().orElse(null), sample, "");
    }

    /** Each run returned what the file adds up to, with 1, 2, 3, … ranges. */
    static Check<List<Total>> addUpTo(Sample sample) {
        return run -> {
            List<Total> totals = run.result().isPresent() ? run.result().get() : List.of();
            for (int i = 0; i < totals.size(); i++) {
                Optional<Finding> finding =
                        total(totals.get(i), sample, i == 0 ? " with 1 range" : " with %d ranges".formatted(i + 1));
                if (finding.isPresent()) {
                    return finding;
                }
            }
            return Optional.empty();
        };
    }

    private static Optional<Finding> total(Total seen, Sample sample, String when) {
        if (seen == null) {
            return Optional.of(new Finding(
                    "Expected a total%s, but the call returned null.".formatted(when),
                    "A file without rows has a total, too: 0 rows, and a sum of 0."));
        }
        long rows = sample.total().rows();
        if (seen.rows() != rows) {
            return Optional.of(new Finding(
                    "Expected %,d rows%s, but %,d were counted.".formatted(rows, when, seen.rows()),
                    seen.rows() < rows
                            ? "Rows are lost. The header is the first row of the file, once and nowhere else; the last"
                                    + " row counts although no line break need follow it."
                            : "Something was counted that is no row. A header is none; a line break in quotes belongs"
                                    + " to its field and does not end the row; a row that is read twice is one row."));
        }
        if (seen.sum() != sample.total().sum()) {
            return Optional.of(new Finding(
                    "Expected %,d as the sum of column %d%s, but it was %,d."
                            .formatted(sample.total().sum(), sample.column(), when, seen.sum()),
                    "The number of rows is right, %,d. Values and sum are long, all the way: a double loses the last digits of large numbers. The column is the one that was asked for,"
                                    .formatted(rows)
                            + " counted from 0; and a comma in quotes does not end a field."));
        }
        return Optional.empty();
    }

    /** Everything that was opened is closed. */
    static Check<Object> allClosed(CsvFile file) {
        return run -> file.stillOpen() == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected every stream to be closed, but %d of %d %s open."
                                .formatted(file.stillOpen(), file.opened(), file.stillOpen() == 1 ? "is" : "are"),
                        "Whoever opens a file closes it, also when something fails: try-with-resources does. A CSV"
                                + " reader that is closed closes what it reads from."));
    }

    /**
     * Not much more was read than is needed.
     *
     * @param read how many bytes were read
     * @param times how many times each byte of the file may be
     * @param what has been done with the file, for the message
     */
    static Check<Object> readAtMost(CsvFile file, long read, int times, String what, String meaning) {
        // A reader may read a buffer more than it needs.
        double most = file.size() * (times + 0.25);
        return run -> read <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected each of the file's %.1f MB to be read at most %s to %s, but %.1f MB were read: %.1f times the file."
                                .formatted(
                                        file.size() / 1e6,
                                        times == 1 ? "once" : "twice",
                                        what,
                                        read / 1e6,
                                        (double) read / file.size()),
                        meaning));
    }
}
