package kata;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The line by which a child process tells its parent that it starts a unit.
 *
 * @param unit the unit's name
 * @param caller who starts it
 */
public record UnitLine(String unit, Caller caller) {

    /** Written when the unit has ended. A connection that breaks without it belongs to a child that was killed. */
    public static final String END = "end";

    /** What the parent answers when it has timed a unit by a clock of its own, and lets it go: see {@link Gauge.Mark#timed}. */
    public static final int TIMED = 't';

    /** What it answers otherwise. */
    public static final int GO_ON = '\n';

    private static final String VIRTUAL = "virtual";

    /** The line, without a line break. */
    public String text() {
        // Not formatted(): what that knows of languages takes a child that has just started 30 ms to load.
        return String.join(
                " ",
                Long.toString(caller.process()),
                Long.toString(caller.thread()),
                caller.virtual() ? VIRTUAL : "platform",
                encoded(caller.name()),
                encoded(unit));
    }

    /**
     * Reads such a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static UnitLine parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("Not the start of a unit: " + line);
        }
        Caller caller = new Caller(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), decoded(parts[3]), parts[2].equals(VIRTUAL));
        return new UnitLine(decoded(parts[4]), caller);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
