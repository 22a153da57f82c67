package c09_csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;

/**
 * Whether a file was split where it was to be.
 *
 * @param sample the file
 */
record SplitCheck(Sample sample) implements Check<Map<Integer, List<ByteRange>>> {

    private static final String QUOTES =
            "It is in the middle of a quoted field. From a place in the middle of a file nobody can tell whether it is"
                + " inside of quotes, and nothing in its neighbourhood tells either: what tells is whether the number"
                + " of quotes before it is odd.";

    /** The splits are right, by the number of ranges. */
    static SplitCheck of(Sample sample) {
        return new SplitCheck(sample);
    }

    @Override
    public Optional<Finding> of(Run<? extends Map<Integer, List<ByteRange>>> run) {
        return run.result().stream()
                .flatMap(splits -> splits.entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(split -> problem(split.getKey(), split.getValue()).stream())
                .findFirst();
    }

    private Optional<Finding> problem(int count, List<ByteRange> ranges) {
        if (ranges.size() != count) {
            return Optional.of(new Finding(
                    "Expected %d ranges of a file of %d bytes, but there are %d."
                            .formatted(count, sample.bytes().length, ranges.size()),
                    "There are always as many as were asked for; where a row is longer than a range should be, some of"
                            + " them are empty."));
        }
        long[] borders = sample.borders(count);
        for (int i = 0; i < count; i++) {
            if (ranges.get(i).from() != borders[i]) {
                return Optional.of(
                        wrongBegin(i, count, borders[i], ranges.get(i).from()));
            }
        }
        for (int i = 0; i < count; i++) {
            if (ranges.get(i).to() != borders[i + 1]) {
                return Optional.of(
                        wrongEnd(i, count, borders[i + 1], ranges.get(i).to()));
            }
        }
        return Optional.empty();
    }

    private Finding wrongBegin(int range, int count, long expected, long seen) {
        return new Finding(
                "Expected range %d of %d to begin at byte %d, which is the first row start at or after byte %d, but it begins at byte %d."
                        .formatted(range, count, expected, place(range, count), seen),
                meaning(expected, seen));
    }

    private Finding wrongEnd(int range, int count, long expected, long seen) {
        return new Finding(
                range == count - 1
                        ? "Expected the last of %d ranges to end with the file, at byte %d, but it ends at byte %d."
                                .formatted(count, expected, seen)
                        : "Expected range %d of %d to end at byte %d, where the next one is to begin, but it ends at byte %d."
                                .formatted(range, count, expected, seen),
                meaning(expected, seen));
    }

    private long place(int range, int count) {
        return (long) range * sample.bytes().length / count;
    }

    private String meaning(long expected, long seen) {
        if (seen > sample.bytes().length) {
            return "The file has %d bytes.".formatted(sample.bytes().length);
        }
        return "%s%nByte %d:  %s%nByte %d:  %s"
                .formatted(why(expected, seen), expected, sample.around(expected), seen, sample.around(seen));
    }

    private String why(long expected, long seen) {
        if (sample.isRowStart(seen)) {
            return seen > expected
                    ? "A row starts there, but it is not the first one. Where a row starts just at the border, that is"
                            + " the one."
                    : "A row starts there, but too early: the border lies behind it.";
        }
        if (quotesBefore(seen) % 2 == 1) {
            return QUOTES;
        }
        if (sample.isRowStart(seen + 1) && seen > 0 && sample.bytes()[(int) seen - 1] == '\r') {
            return "It is between a carriage return and its line feed. The row ends with the line feed.";
        }
        return "No row starts there. Places are counted in bytes, not in characters: some characters have several.";
    }

    private long quotesBefore(long place) {
        long quotes = 0;
        for (int i = 0; i < place; i++) {
            if (sample.bytes()[i] == '"') {
                quotes++;
            }
        }
        return quotes;
    }
}
