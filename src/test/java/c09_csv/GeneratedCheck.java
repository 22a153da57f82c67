package c09_csv;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kata.evidence.Check;
import kata.evidence.Finding;

/** What a generated file is like. */
final class GeneratedCheck {

    private GeneratedCheck() {}

    /** It has a header, and then profiles, each as it was drawn. */
    static Check<byte[]> hasProfiles() {
        return run -> {
            byte[] file = run.result().isPresent() ? run.result().get() : new byte[0];
            List<List<String>> rows;
            try {
                rows = Rfc4180.rows(file);
            } catch (Rfc4180.MalformedException e) {
                return Optional.of(new Finding(
                        e.getMessage(),
                        "A field with a comma, a quote or a line break stands in quotes, and a quote in it is"
                                + " doubled; rows end with a carriage return and a line feed"
                                + "; the text is UTF-8. A CSV library's writer sees to the first; what it is given"
                                + " to write to sees to the last. What is still in a buffer at the end is not in"
                                + " the file."));
            }
            if (rows.isEmpty() || !rows.getFirst().equals(Profiles.COLUMNS)) {
                return Optional.of(new Finding(
                        "Expected a header with the names of the columns, but the file begins with %s."
                                .formatted(rows.isEmpty() ? "nothing" : rows.getFirst()),
                        "The first row is Profiles.COLUMNS, also where there is no room for anything else."));
            }
            return rows(rows.subList(1, rows.size()));
        };
    }

    private static Optional<Finding> rows(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() != Profiles.COLUMNS.size()) {
                return Optional.of(new Finding(
                        "Expected %d fields in each row, but row %d has %d."
                                .formatted(Profiles.COLUMNS.size(), i + 1, row.size()),
                        "Each row is what one call of Profiles.draw returns."));
            }
            if (!Profiles.checksum(row.subList(0, row.size() - 1)).equals(row.getLast())) {
                return Optional.of(new Finding(
                        "Expected the fields of each row as they were drawn, but those of row %d have changed: the checksum is not theirs."
                                .formatted(i + 1),
                        "The row is: %s. Nothing may be left out or replaced, no line break, no quote, and no character that"
                                        .formatted(row)
                                + " some character set does not have."));
            }
        }
        int different = new HashSet<>(rows).size();
        if (different < rows.size() * 9 / 10) {
            return Optional.of(new Finding(
                    "Expected rows that differ, but of %,d rows only %,d do.".formatted(rows.size(), different),
                    "A generator of random numbers that is made anew for each row, with the same seed, begins anew for"
                            + " each row. One for the whole file draws them all."));
        }
        return Optional.empty();
    }

    /** It is as large as was asked for, or nearly. */
    static Check<byte[]> hasSize(long asked) {
        return run -> {
            long seen = run.result().map(file -> file.length).orElse(0);
            if (Math.abs(seen - asked) <= asked / 100) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    "Expected %,d bytes, 1 %% more or less, but there are %,d: %+.1f %%."
                            .formatted(asked, seen, 100.0 * (seen - asked) / asked),
                    "Bytes count, and not characters: some have two or three. Count them where they arrive, and"
                            + " remember that what stands in a buffer has not arrived yet."));
        };
    }

    /** It is the header alone. */
    static Check<byte[]> isHeaderOnly() {
        return run -> hasProfiles().of(run).or(() -> {
            int rows = rows(run.result().orElseThrow());
            return rows == 1
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected a header and nothing else, but there are %,d rows.".formatted(rows),
                            "There is to be no row where no room was asked for."));
        });
    }

    private static int rows(byte[] file) {
        try {
            return Rfc4180.rows(file).size();
        } catch (Rfc4180.MalformedException e) {
            throw new IllegalStateException("has been read before", e);
        }
    }
}
