package kata.evidence;

import java.util.Optional;
import kata.Caller;

/**
 * One unit of a run's work: a request, a task. Times are in nanoseconds since the run began.
 *
 * @param name what was worked on, for example {@code /sites/7}
 * @param startNanos when it started
 * @param endNanos when it ended, never before it started
 * @param caller who did it, where that is known
 * @param session the session it was done with, where there is one
 * @param connection the connection it was done over; empty if it needs none
 * @param outcome how it ended
 */
public record Unit(
        String name,
        long startNanos,
        long endNanos,
        Optional<Caller> caller,
        Optional<String> session,
        String connection,
        Outcome outcome) {

    public Unit {
        if (endNanos < startNanos) {
            throw new IllegalArgumentException("%s ends before it starts".formatted(name));
        }
    }

    /** How a unit ends. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED,
        CANCELLED,
        IN_FLIGHT
    }
}
