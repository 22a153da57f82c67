package kata.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.evidence.RecordedRun;
import kata.evidence.RecordedRun.RecordedUnit;
import kata.evidence.Wanted;

/** The pictures of a page's runs. Where there are so many bars that the page would grow too big, fewer are drawn of each run. */
public final class Pictures {

    private static final int MOST_BARS = 1_000;
    private static final int FEWEST_BARS = 10;
    private static final long MOST_CHARACTERS = 4_000_000;

    /** What a run needs in the page beside its data. */
    private static final long FRAME = 700;

    private final List<Drawing> drawings = new ArrayList<>();

    /**
     * Adds a run.
     *
     * @param asked what the judgement that failed, if one did, asked of the run's shape
     * @return what the page's template needs
     */
    public Entry add(RecordedRun run, Optional<Wanted> asked) {
        Optional<Wanted> missed = asked.filter(wanted -> wanted.isMissedBy(run));
        String told = told(run);
        String failure = run.failure() == null ? "" : run.failure();
        if (run.units().isEmpty()) {
            return new Entry("", told, failure, "");
        }
        String id = "run-" + (drawings.size() + 1);
        drawings.add(new Drawing(id, run, told, missed));
        return new Entry(id, told, failure, missed.map(Pictures::words).orElse(""));
    }

    private static String told(RecordedRun run) {
        String millis = "%,d ms".formatted(run.wallMicros() / 1_000);
        int units = run.units().size();
        if (units == 0) {
            return "no %s, %s".formatted(run.noun(), millis);
        }
        long threads = run.units().stream()
                .filter(unit -> unit.thread() != null)
                .map(unit -> List.of(unit.process(), unit.threadId()))
                .distinct()
                .count();
        long processes =
                run.units().stream().map(RecordedUnit::process).distinct().count();
        String by = threads == 0 ? "" : " by " + counted(threads, "thread");
        return "%s%s%s, at most %,d in flight, %s"
                .formatted(
                        counted(units, run.noun()),
                        by,
                        processes > 1 ? " in " + processes + " processes" : "",
                        run.peak(),
                        millis);
    }

    private static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    private static String words(Wanted wanted) {
        return switch (wanted.kind()) {
            case AT_LEAST_IN_FLIGHT -> "Wanted: %,d in flight at once".formatted(wanted.amount());
            case AT_MOST_IN_FLIGHT -> "Wanted: at most %,d in flight at once".formatted(wanted.amount());
            case LESS_THAN_MILLIS -> "Wanted: less than %,d ms".formatted(wanted.amount());
        };
    }

    /** Packs the pictures' data into the page. */
    public void addTo(Page page) {
        Map<String, String> data = drawn(MOST_BARS);
        long mostCharacters = MOST_CHARACTERS - FRAME * drawings.size();
        for (int most = MOST_BARS; most > FEWEST_BARS && characters(data) > mostCharacters; ) {
            most /= 2;
            data = drawn(most);
        }
        data.forEach(page::json);
    }

    private Map<String, String> drawn(int mostBars) {
        Map<String, String> data = new LinkedHashMap<>();
        for (Drawing drawing : drawings) {
            RunPicture picture = RunPicture.of(drawing.run(), drawing.told(), drawing.missed(), mostBars);
            data.put(drawing.id(), Page.json(picture));
        }
        return data;
    }

    private static long characters(Map<String, String> data) {
        return data.values().stream().mapToLong(String::length).sum();
    }

    /**
     * A run in a page's template.
     *
     * @param id where its data is; empty if there is nothing to draw
     * @param told the run in words
     * @param failure what it threw, empty if it returned
     * @param wanted what it should have looked like, in words; empty if it is as it should be
     */
    public record Entry(String id, String told, String failure, String wanted) {}

    private record Drawing(String id, RecordedRun run, String told, Optional<Wanted> missed) {}
}
