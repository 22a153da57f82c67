package kata.bench;

import java.util.List;

/**
 * How long the same thing took several times, in seconds.
 *
 * @param all each time, in the order of the rounds
 */
record Times(double median, double min, double max, List<Double> all) {

    /**
     * @param seconds at least one
     */
    static Times of(List<Double> seconds) {
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        return new Times(median(sorted), sorted.getFirst(), sorted.getLast(), List.copyOf(seconds));
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
