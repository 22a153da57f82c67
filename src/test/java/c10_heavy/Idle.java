package c10_heavy;

import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Pace;

/** Whether a processor stood idle, by a clock of the test's own. */
final class Idle {

    private Idle() {}

    /** In which order the tasks are taken does not matter; that somebody takes the next one does. */
    static Check<Object> nobody(Pace pace) {
        return run -> pace.keptEverybodyBusy(Integer.MAX_VALUE)
                .of(run)
                .map(finding -> new Finding(
                        "Expected a task to be computed on each processor as long as tasks are waiting, but once there"
                                + " were fewer.",
                        "Which task will take how long is not known beforehand; here the times are the test's. Shares"
                                + " that are dealt out beforehand, and batches that are waited for, let a processor"
                                + " stand idle. Keep what waits in one queue: whoever is free takes the next."));
    }
}
