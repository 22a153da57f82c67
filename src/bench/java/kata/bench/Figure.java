package kata.bench;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that somebody else measured.
 *
 * @param seconds the time, with as many digits as were told
 * @param note what was different there; may be empty
 */
record Figure(BigDecimal seconds, String note) {

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?) s(?: \\((.+)\\))?");

    /**
     * Reads a figure as it is written: {@code 3.97 s (5 threads)}.
     *
     * @throws IllegalArgumentException if it is written in another way
     */
    static Figure of(String text) {
        Matcher figure = TEXT.matcher(text);
        if (!figure.matches()) {
            throw new IllegalArgumentException("Not a figure: " + text);
        }
        return new Figure(new BigDecimal(figure.group(1)), figure.group(2) == null ? "" : figure.group(2));
    }

    /** As in tables. */
    String text() {
        return seconds.toPlainString() + " s" + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
