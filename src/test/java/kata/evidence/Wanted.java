package kata.evidence;

import java.io.Serializable;

/**
 * What a judgement asked of a run's shape, so that a picture can show it beside what was seen.
 *
 * @param kind what is counted
 * @param amount how many, or how many milliseconds
 */
public record Wanted(Kind kind, long amount) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is counted. */
    public enum Kind {
        AT_LEAST_IN_FLIGHT,
        AT_MOST_IN_FLIGHT,
        LESS_THAN_MILLIS
    }

    /** Whether it is about how many units are in flight, and not about time. */
    public boolean isAboutOverlap() {
        return kind != Kind.LESS_THAN_MILLIS;
    }

    /** Whether a run's shape is not the one that was asked for. */
    public boolean isMissedBy(RecordedRun run) {
        return switch (kind) {
            case AT_LEAST_IN_FLIGHT -> run.peak() < amount;
            case AT_MOST_IN_FLIGHT -> run.peak() > amount;
            case LESS_THAN_MILLIS -> run.wallMicros() >= amount * 1_000;
        };
    }
}
