package kata.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import kata.Caller;

/**
 * A run as it is written to a file. Times are in microseconds since the run began.
 *
 * @param exercise which exercise it belongs to
 * @param test the name of the test's method
 * @param number the run's number within the test, from 1
 * @param noun what its units are called, in the singular
 * @param peak the most units in flight at any instant
 * @param wallMicros how long it took
 * @param failure what it threw, {@code null} if it returned
 * @param units what was done, in the order in which it was started
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecordedRun(
        String exercise,
        String test,
        int number,
        String noun,
        int peak,
        long wallMicros,
        String failure,
        List<RecordedUnit> units) {

    public RecordedRun {
        units = List.copyOf(units);
    }

    static RecordedRun of(Run<?> run, String test, int number) {
        return new RecordedRun(
                run.exercise().toString(),
                test,
                number,
                run.noun(),
                run.peak(),
                run.wall().toNanos() / 1_000,
                run.failure().map(Throwable::toString).orElse(null),
                run.units().stream().map(RecordedUnit::of).toList());
    }

    /**
     * One unit of a recorded run.
     *
     * @param name what was worked on
     * @param startMicros when it started
     * @param endMicros when it ended
     * @param outcome how it ended
     * @param process the id of the process that did it, {@code null} where nobody knows who did it
     * @param threadId the id of the thread within its process
     * @param thread the thread's name, or its kind and number where it has none
     * @param virtual whether it is a virtual thread
     * @param session the session it was done with, {@code null} where there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecordedUnit(
            String name,
            long startMicros,
            long endMicros,
            Unit.Outcome outcome,
            Long process,
            Long threadId,
            String thread,
            Boolean virtual,
            String session) {

        static RecordedUnit of(Unit unit) {
            return new RecordedUnit(
                    unit.name(),
                    unit.startNanos() / 1_000,
                    unit.endNanos() / 1_000,
                    unit.outcome(),
                    unit.caller().map(Caller::process).orElse(null),
                    unit.caller().map(Caller::thread).orElse(null),
                    unit.caller().map(Caller::label).orElse(null),
                    unit.caller().map(Caller::virtual).orElse(null),
                    unit.session().orElse(null));
        }
    }
}
