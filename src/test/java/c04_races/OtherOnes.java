package c04_races;

import java.time.Duration;
import java.util.concurrent.Callable;
import kata.evidence.Run;
import kata.evidence.Workshop;

/**
 * Tries with other accounts, or with other keys, when two did not get on at the same time: they may share a lock by chance,
 * which is accepted. Where everybody waits for everybody it does not matter which they are.
 */
final class OtherOnes {

    /** Of two pairs that share one of sixteen locks by chance in a quarter of all cases, one in twenty thousand is left. */
    private static final int ATTEMPTS = 7;

    /** On a machine that is very busy it may be too short, and another attempt is made. */
    private static final Duration BRIEFLY = Duration.ofMillis(500);

    private OtherOnes() {}

    /**
     * Observes the code until two units were in flight at once, and returns that run, or the last one.
     *
     * @param patience how long the last attempt waits for the second unit
     * @param code draws others each time
     */
    static <T> Run<T> untilTwoMeet(Workshop workshop, Duration patience, Callable<T> code) throws InterruptedException {
        workshop.rendezvous(2).patient(BRIEFLY);
        Run<T> run = workshop.observe(code);
        for (int attempt = 2;
                attempt <= ATTEMPTS && run.peak() < 2 && run.failure().isEmpty();
                attempt++) {
            workshop.patient(attempt < ATTEMPTS ? BRIEFLY : patience);
            run = workshop.observe(code);
        }
        return run;
    }
}
