package kata.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many units are in flight, from instant to instant. */
final class Curve {

    private Curve() {}

    /**
     * Pairs of an instant and how many are in flight from then on.
     *
     * @param spans pairs of a start and an end
     * @param until where the picture ends
     * @param most how many pairs at most; where there are more changes, each slice of time shows the most that were in flight
     *     in it
     */
    static List<long[]> of(List<long[]> spans, long until, int most) {
        SortedMap<Long, Integer> changes = new TreeMap<>();
        for (long[] span : spans) {
            changes.merge(span[0], 1, Integer::sum);
            // What takes no time is seen all the same.
            changes.merge(Math.max(span[1], span[0] + 1), -1, Integer::sum);
        }
        List<long[]> steps = new ArrayList<>();
        steps.add(new long[] {0, 0});
        int inFlight = 0;
        for (var change : changes.entrySet()) {
            if (change.getKey() > until) {
                break;
            }
            // One ends and another begins: nothing to be seen.
            if (change.getValue() != 0) {
                inFlight += change.getValue();
                steps.add(new long[] {change.getKey(), inFlight});
            }
        }
        List<long[]> curve = steps.size() <= most ? steps : slices(steps, until, most);
        // Where the last slice ends the curve has its last value, not the slice's highest.
        if (curve != steps || steps.getLast()[0] < until) {
            curve.add(new long[] {until, inFlight});
        }
        return curve;
    }

    private static List<long[]> slices(List<long[]> steps, long until, int most) {
        List<long[]> slices = new ArrayList<>();
        long before = 0;
        int next = 0;
        for (int slice = 0; slice < most; slice++) {
            long from = until * slice / most;
            long to = until * (slice + 1) / most;
            long highest = before;
            while (next < steps.size() && steps.get(next)[0] < to) {
                before = steps.get(next)[1];
                highest = Math.max(highest, before);
                next++;
            }
            if (slices.isEmpty() || slices.getLast()[1] != highest) {
                slices.add(new long[] {from, highest});
            }
        }
        return slices;
    }
}
