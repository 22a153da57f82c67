package c09_csv;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kata.evidence.Others;

/** The moment at which nobody else has anything left to do. */
final class Idle {

    private static final int SAMPLES = 5;
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Idle() {}

    /**
     * Waits until the others are done, and then until each of the run's threads has ended or waits for something. A thread
     * that has been woken looks as if it waited until it gets a processor; therefore several samples. It is given up after
     * two seconds: then somebody goes on who has something to do, and nobody is harmed.
     *
     * @param busy whether others are not done yet
     */
    static void await(Others others, BooleanSupplier busy) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int idle = 0;
        while (idle < SAMPLES && System.nanoTime() < deadline) {
            Others.letThemRun();
            LockSupport.parkNanos(BETWEEN.toNanos());
            idle = busy.getAsBoolean() || others.threads().anyMatch(Others::canRun) ? 0 : idle + 1;
        }
    }
}
