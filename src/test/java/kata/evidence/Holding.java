package kata.evidence;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * When units are held, and for how long.
 *
 * @param rendezvous each unit is held at its start until this many are in flight; 0 for no rendezvous
 * @param silence a rendezvous is given up when for this long the number in flight has not grown: no more can come then
 * @param enough when so many are in flight only one too many is still waited for, and for no longer than {@link #ONE_MORE}
 * @param held which units are held at the rendezvous, by their names; the others count, and go on
 * @param counted which units count at the rendezvous, by their names
 * @param untilReturn whether the rendezvous is kept until the call has returned
 * @param pace holds each unit, once it has passed the rendezvous, until it is due
 */
record Holding(
        int rendezvous,
        Duration silence,
        int enough,
        Predicate<String> held,
        Predicate<String> counted,
        boolean untilReturn,
        Pace pace) {

    static final Duration SILENCE = Duration.ofSeconds(2);
    static final Duration ONE_MORE = Duration.ofSeconds(1);

    /** A plain rendezvous of all units. */
    static Holding at(int rendezvous) {
        return new Holding(rendezvous, SILENCE, Integer.MAX_VALUE, unit -> true, unit -> true, false, Pace.none());
    }

    /** How long the number in flight may stay as it is, when there have been so many at once. */
    Duration silence(int peak) {
        return peak >= enough && silence.compareTo(ONE_MORE) > 0 ? ONE_MORE : silence;
    }
}
