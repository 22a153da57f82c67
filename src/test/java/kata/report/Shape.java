package kata.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kata.evidence.RecordedRun.RecordedUnit;

/**
 * Lanes, bars and the curve above them: what is drawn of a run, or of one that was wanted. Times are in microseconds.
 *
 * @param told the picture in words
 * @param lanes the lanes' labels
 * @param bars lane, start, length, the name unless it is a sketch, and the outcome's number unless it is 0, which means done
 * @param curve pairs of an instant and how many are in flight from then on
 * @param until where the picture ends
 */
@JsonInclude(Include.NON_NULL)
record Shape(String told, List<String> lanes, List<List<Object>> bars, List<long[]> curve, long until) {

    private static final long SKETCHED_LENGTH = 1_000;

    /**
     * What is drawn of a run.
     *
     * @param mostBars how many bars at most; where there are more units, the picture ends after the first so many
     */
    static Shape of(String told, List<RecordedUnit> units, int mostBars) {
        List<RecordedUnit> drawn = units.subList(0, Math.min(units.size(), mostBars));
        List<Lane> lanes = Lane.of(drawn);
        List<List<Object>> bars = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (RecordedUnit unit : lanes.get(lane).units()) {
                bars.add(bar(lane, unit));
            }
        }
        long until = drawn.stream().mapToLong(RecordedUnit::endMicros).max().orElse(0);
        List<long[]> spans = units.stream()
                .map(unit -> new long[] {unit.startMicros(), unit.endMicros()})
                .toList();
        return new Shape(
                told,
                lanes.stream().map(Lane::label).toList(),
                bars,
                Curve.of(spans, until, mostPoints(mostBars)),
                until);
    }

    private static List<Object> bar(int lane, RecordedUnit unit) {
        long length = unit.endMicros() - unit.startMicros();
        return unit.outcome().ordinal() == 0
                ? List.of(lane, unit.startMicros(), length, unit.name())
                : List.of(
                        lane,
                        unit.startMicros(),
                        length,
                        unit.name(),
                        unit.outcome().ordinal());
    }

    /**
     * A sketch of how the same units would look with so many in flight at once: each takes the place that is free first. All
     * are of the same length, since a run that waited in vain for others to come says nothing of how long each takes.
     */
    static Shape sketched(String told, int units, int inFlight, int mostBars) {
        int drawn = Math.min(units, mostBars);
        int places = Math.min(inFlight, drawn);
        List<List<Object>> bars = new ArrayList<>();
        List<long[]> spans = new ArrayList<>();
        long until = 0;
        for (int unit = 0; unit < drawn; unit++) {
            long start = unit / places * SKETCHED_LENGTH;
            until = start + SKETCHED_LENGTH;
            bars.add(List.of(unit % places, start, SKETCHED_LENGTH));
            spans.add(new long[] {start, until});
        }
        List<String> lanes =
                IntStream.rangeClosed(1, places).mapToObj(Integer::toString).toList();
        return new Shape(told, lanes, bars, Curve.of(spans, until, mostPoints(mostBars)), until);
    }

    private static int mostPoints(int mostBars) {
        return Math.clamp(mostBars / 2, 20, 300);
    }
}
