package kata.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says in a sentence or two how a list of results differs from the expected one. */
final class Differences {

    private Differences() {}

    /**
     * @param label a short name of a result, for the sentence
     * @return an empty text if the lists are equal
     */
    static <T> String between(List<T> expected, List<?> actual, Function<Object, String> label) {
        if (expected.equals(actual)) {
            return "";
        }
        for (int place = 0; place < actual.size(); place++) {
            if (actual.get(place) == null) {
                return ("Expected a result in each place, but result %d of %d is null.\n"
                                + "Whoever was to put it there had not done so when the call returned. Wait for all of"
                                + " them, not only for the last.")
                        .formatted(place + 1, actual.size());
            }
        }
        List<Object> missing = subtract(expected, actual);
        List<Object> surplus = subtract(actual, expected);
        if (missing.isEmpty() && surplus.isEmpty()) {
            int place = firstDifference(expected, actual);
            return ("Expected the results in the order that was asked for, but they come in another order: result %d"
                + " is that of %s instead of %s.\n"
                + "Collected as they complete, results come in the order of completion. Give each a place of its own,"
                + " in the order asked, or keep a future for each, and read those in turn.")
                    .formatted(place + 1, label.apply(actual.get(place)), label.apply(expected.get(place)));
        }
        if (expected.size() != actual.size()) {
            String which = missing.isEmpty()
                    ? "Too many: %s.".formatted(named(surplus, label))
                    : "Missing: %s.".formatted(named(missing, label));
            return "Expected %d results, but there are %d. %s".formatted(expected.size(), actual.size(), which);
        }
        return "Expected %s, but there is %s instead.".formatted(named(missing, label), named(surplus, label));
    }

    private static int firstDifference(List<?> expected, List<?> actual) {
        int place = 0;
        while (expected.get(place).equals(actual.get(place))) {
            place++;
        }
        return place;
    }

    /** What is in the first list more often than in the second. */
    private static List<Object> subtract(List<?> from, List<?> what) {
        Map<Object, Integer> counts = new HashMap<>();
        what.forEach(item -> counts.merge(item, 1, Integer::sum));
        List<Object> rest = new ArrayList<>();
        for (Object item : from) {
            if (counts.merge(item, -1, Integer::sum) < 0) {
                rest.add(item);
            }
        }
        return rest;
    }

    private static String named(List<Object> items, Function<Object, String> label) {
        String names = String.join(", ", items.stream().limit(3).map(label).toList());
        return items.size() > 3 ? "%s and %d more".formatted(names, items.size() - 3) : names;
    }
}
