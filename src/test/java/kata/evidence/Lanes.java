package kata.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.Caller;

/**
 * Draws a run as text: a lane a thread, a bar a unit, in plain ASCII so that every console can show it. Where a thread has
 * several units in flight at once, as an event loop has, each unit gets a lane of its own.
 */
final class Lanes {

    private static final int MOST_LANES = 10;
    private static final int COLUMNS = 60;
    private static final int LABEL = 24;
    private static final long MILLI = 1_000_000;

    private Lanes() {}

    /** The drawing, several lines; empty if there is nothing to draw. */
    static String draw(List<Unit> units) {
        if (units.isEmpty()) {
            return "";
        }
        Map<String, List<Unit>> lanes = lanes(units);
        List<Map.Entry<String, List<Unit>>> shown =
                lanes.entrySet().stream().limit(MOST_LANES).toList();
        long from = units.stream().mapToLong(Unit::startNanos).min().orElseThrow();
        long to = shown.stream()
                .flatMap(lane -> lane.getValue().stream())
                .mapToLong(Unit::endNanos)
                .max()
                .orElseThrow();
        long column = column(to - from);
        int label = shown.stream()
                .mapToInt(lane -> Math.min(LABEL, lane.getKey().length()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<Unit>> lane : shown) {
            lines.add(("  %-" + label + "s  %s")
                    .formatted(shortened(lane.getKey()), bars(lane.getValue(), from, column)));
        }
        lines.add("  (one column is %s, %d of %d lanes shown)".formatted(duration(column), shown.size(), lanes.size()));
        return String.join("\n", lines);
    }

    private static Map<String, List<Unit>> lanes(List<Unit> units) {
        Map<List<Long>, List<Unit>> byThread = new LinkedHashMap<>();
        for (Unit unit : units) {
            byThread.computeIfAbsent(Meaning.identity(caller(unit)), _ -> new ArrayList<>())
                    .add(unit);
        }
        long processes =
                units.stream().map(unit -> caller(unit).process()).distinct().count();
        Map<String, List<Unit>> lanes = new LinkedHashMap<>();
        byThread.values().forEach(own -> {
            Caller caller = caller(own.getFirst());
            String thread = (processes > 1 ? "process " + caller.process() + " " : "") + caller.label();
            if (Peak.of(own) <= 1) {
                lanes.computeIfAbsent(thread, name -> new ArrayList<>()).addAll(own);
            } else {
                own.forEach(unit -> lanes.computeIfAbsent(thread + " " + unit.name(), name -> new ArrayList<>())
                        .add(unit));
            }
        });
        return lanes;
    }

    private static Caller caller(Unit unit) {
        return unit.caller().orElse(new Caller(0, 0, "unknown", false));
    }

    /** How much time a column stands for: 1, 2 or 5 times a power of ten, so that the run fits into the width. */
    private static long column(long total) {
        for (long step = MILLI / 10; ; step *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (total <= step * factor * COLUMNS) {
                    return step * factor;
                }
            }
        }
    }

    private static String bars(Collection<Unit> units, long from, long column) {
        StringBuilder bars = new StringBuilder();
        for (Unit unit : units) {
            int start = Math.toIntExact((unit.startNanos() - from) / column);
            int end = Math.toIntExact((unit.endNanos() - from) / column);
            while (bars.length() < start) {
                bars.append(' ');
            }
            int drawn = bars.length();
            if (drawn <= end) {
                bars.append('|').repeat('=', Math.max(0, end - drawn));
            }
        }
        return bars.isEmpty() || bars.charAt(bars.length() - 1) != '|'
                ? bars.append('|').toString()
                : bars.toString();
    }

    private static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "~";
    }

    private static String duration(long nanos) {
        return nanos < MILLI ? "%.1f ms".formatted((double) nanos / MILLI) : nanos / MILLI + " ms";
    }
}
