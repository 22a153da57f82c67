package c15_mersenne;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Others;

/**
 * Tests that do not end as soon as they are interrupted: they go on until the search has ended, or until all that it does is
 * to wait for them. So it is seen whether it waits. Only a test on the interrupted caller's own thread ends at once.
 */
final class Lingering implements PrimeTest {

    /** One that has just been woken looks as if it still waited; therefore several. */
    private static final int SAMPLES = 10;

    /** So long an answer has for beginning, or for interrupting, what it is to begin or to interrupt. */
    private static final long PATIENCE_SECONDS = 8;

    private static final int NONE = -1;

    private final Gauge gauge;
    private final int failing;
    private final String reason;
    private final IntPredicate primes;
    private final CountDownLatch begun;
    private final Thread caller = Thread.currentThread();
    private final Others others = new Others();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean failed;
    private volatile boolean searchEnded;
    private volatile int runningAtEnd;

    private Lingering(Gauge gauge, int others, int failing, String reason, IntPredicate primes) {
        this.gauge = gauge;
        this.failing = failing;
        this.reason = reason;
        this.primes = primes;
        this.begun = new CountDownLatch(others);
    }

    /** The caller, which is the current thread, is interrupted as soon as so many run. */
    static Lingering untilInterrupted(Gauge gauge, int processors, IntPredicate primes) {
        return new Lingering(gauge, processors, NONE, "", primes);
    }

    /** One fails as soon as all the others run. */
    static Lingering untilFailure(Gauge gauge, int processors, int failing, String reason, IntPredicate primes) {
        return new Lingering(gauge, processors - 1, failing, reason, primes);
    }

    @Override
    public boolean isPrime(int exponent) throws InterruptedException {
        running.incrementAndGet();
        try (Gauge.Mark _ = gauge.start(Integer.toString(exponent))) {
            if (exponent == failing) {
                waitFor(begun);
                failed = true;
                throw new IllegalStateException(reason);
            }
            begun.countDown();
            if (Thread.currentThread() != caller && watched.compareAndSet(false, true)) {
                watch();
                over.countDown();
            }
            if (Thread.currentThread() == caller && failing == NONE) {
                // The caller may be one of those that work, and then it hears of its interrupt only here.
                over.await(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
            } else {
                waitFor(over);
            }
            return primes.test(exponent);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Until the search has ended, or nobody else does anything although what is to end it has happened. */
    private void watch() {
        boolean interrupted = waitFor(begun);
        if (failing == NONE) {
            caller.interrupt();
        }
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int quiet = 0;
        while (!searchEnded && quiet < SAMPLES && System.nanoTime() < latest) {
            try {
                Others.letThemRun();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            boolean isToEnd = failing == NONE ? interrupted : failed;
            quiet = isToEnd && others.threads().noneMatch(Others::canRun) ? quiet + 1 : 0;
        }
    }

    /** Hears interrupts, and goes on: that is what this is about. Says whether there was one. */
    private static boolean waitFor(CountDownLatch latch) {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * PATIENCE_SECONDS);
        boolean interrupted = false;
        while (true) {
            try {
                latch.await(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** To be told when the search has returned or thrown something. */
    void searchHasEnded() {
        runningAtEnd = running.get();
        searchEnded = true;
    }

    /** When the search had ended no test went on. */
    Check<Object> hadEnded() {
        return run -> runningAtEnd == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected no test to run any more when the search had ended, but %d did."
                                .formatted(runningAtEnd),
                        "Here each test goes on for a while when it is interrupted, as one that has something to put"
                                + " away does. Whoever interrupts does not wait: shutdownNow and interrupt return at"
                                + " once. Somebody has to wait afterwards, on each way out."));
    }
}
