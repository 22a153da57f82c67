package kata.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Optional;
import kata.evidence.RecordedRun;
import kata.evidence.Wanted;

/**
 * What the page's script needs to draw a run, and beside it the run that was wanted.
 *
 * @param noun what a unit is called
 * @param units how many there are, drawn or not
 * @param seen the run
 * @param wanted how it should have looked; {@code null} where it is as it should be, or where nobody can tell
 * @param inFlight how many should have been in flight; {@code null} where it is not about that
 * @param withinMillis how long it might have taken; {@code null} where it is not about that
 */
@JsonInclude(Include.NON_NULL)
record RunPicture(String noun, int units, Shape seen, Shape wanted, Long inFlight, Long withinMillis) {

    /**
     * The picture of a run that has units.
     *
     * @param told the run in words, for whoever cannot see the picture
     * @param missed what was asked of the run's shape in vain
     * @param mostBars how many bars are drawn at most
     */
    static RunPicture of(RecordedRun run, String told, Optional<Wanted> missed, int mostBars) {
        Shape seen = Shape.of(told, run.units(), mostBars);
        Long withinMillis = missed.filter(wanted -> !wanted.isAboutOverlap())
                .map(Wanted::amount)
                .orElse(null);
        Optional<Long> inFlight = missed.filter(Wanted::isAboutOverlap).map(Wanted::amount);
        Shape wanted = inFlight.filter(places -> places > 0)
                .map(places -> Shape.sketched(
                        "How it should look: " + places + " in flight at once.",
                        run.units().size(),
                        Math.toIntExact(places),
                        mostBars))
                .orElse(null);
        return new RunPicture(run.noun(), run.units().size(), seen, wanted, inFlight.orElse(null), withinMillis);
    }
}
