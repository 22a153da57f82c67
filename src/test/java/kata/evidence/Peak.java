package kata.evidence;

import java.util.List;

/** The most units in flight at any instant, computed from their starts and ends. */
final class Peak {

    private Peak() {}

    /**
     * Counts ends before starts at the same instant: a unit that starts when another has just ended does not overlap it.
     * A unit that takes no time counts as one of a nanosecond.
     */
    static int of(List<Unit> units) {
        long[] starts = units.stream().mapToLong(Unit::startNanos).sorted().toArray();
        long[] ends = units.stream()
                .mapToLong(unit -> Math.max(unit.endNanos(), unit.startNanos() + 1))
                .sorted()
                .toArray();
        int peak = 0;
        int ended = 0;
        for (int started = 0; started < starts.length; started++) {
            while (ended < ends.length && ends[ended] <= starts[started]) {
                ended++;
            }
            peak = Math.max(peak, started + 1 - ended);
        }
        return peak;
    }
}
