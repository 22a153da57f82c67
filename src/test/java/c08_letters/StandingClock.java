package c08_letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Others;
import kata.remote.RemoteApi;

/**
 * A clock that stands still as long as anything moves, and then lets everybody's time pass at once: no wait takes longer
 * than it must, and nobody gets on before his time has come. It gives up when for two seconds there is no further call.
 */
final class StandingClock implements Waiter {

    private static final long SAMPLE_MILLIS = 5;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /**
     * So many looks in a row must find nobody about to do anything, for so long: a thread that has just been woken, or whose
     * answer is on its way, looks as if it still waited.
     */
    private static final int SAMPLES = 8;

    private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** How long the waits may take to end when the caller is interrupted: many times what a busy machine needs. */
    private static final long INTERRUPT_NANOS = TimeUnit.SECONDS.toNanos(6);

    private final RemoteApi api;
    private final List<Duration> waits = new ArrayList<>();
    private Optional<Thread> toInterrupt = Optional.empty();
    private boolean looking;
    private int waiting;
    private int passed;
    private int askedBeforeFirst;
    private int refusedBeforeFirst;

    StandingClock(RemoteApi api) {
        this.api = api;
    }

    /** Instead of letting time pass for the first time, interrupts the thread that has called the learner's code. */
    synchronized void interrupting(Thread caller) {
        toInterrupt = Optional.of(caller);
    }

    @Override
    public synchronized void await(Duration time) throws InterruptedException {
        waits.add(time);
        int before = passed;
        if (!looking) {
            looking = true;
            // By its name it is not taken for one of the learner's.
            Thread.ofVirtual().name("kata-clock").start(this::look);
        }
        waiting++;
        try {
            while (passed == before) {
                wait();
            }
        } finally {
            waiting--;
            notifyAll();
        }
    }

    private void look() {
        try {
            untilNothingMoves();
            Optional<Thread> caller;
            synchronized (this) {
                caller = toInterrupt;
            }
            if (caller.isPresent()) {
                caller.get().interrupt();
                // Whoever hands the interrupt on ends the waits before this is over.
                untilNobodyWaits();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody knows this thread", e);
        } finally {
            timePasses();
        }
    }

    private void untilNothingMoves() throws InterruptedException {
        // Later on no verdict depends on it any more.
        boolean first = passedSoFar() == 0;
        int samples = first ? SAMPLES : 2;
        long enough = first ? STILL_NANOS : 0;
        int quiet = 0;
        int before = api.asked();
        long since = System.nanoTime();
        while (true) {
            int now = api.asked();
            if (now > before) {
                before = now;
                since = System.nanoTime();
            }
            quiet = api.isQuiet() ? quiet + 1 : 0;
            long still = System.nanoTime() - since;
            if (quiet >= samples && still > enough || still > SILENCE_NANOS) {
                return;
            }
            pause(SAMPLE_MILLIS);
            Others.letThemRun();
        }
    }

    private synchronized void untilNobodyWaits() throws InterruptedException {
        long end = System.nanoTime() + INTERRUPT_NANOS;
        for (long left = INTERRUPT_NANOS; waiting > 0 && left > 0; left = end - System.nanoTime()) {
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    private synchronized void pause(long millis) throws InterruptedException {
        wait(millis);
    }

    private synchronized int passedSoFar() {
        return passed;
    }

    private void timePasses() {
        int asked = api.asked();
        int refused = api.refused();
        synchronized (this) {
            if (passed == 0) {
                askedBeforeFirst = asked;
                refusedBeforeFirst = refused;
            }
            passed++;
            looking = false;
            notifyAll();
        }
    }

    /** Who is refused waits, and no less than it was told. */
    Check<Object> wasWaitedFor(Duration told) {
        return run -> {
            List<Duration> all = waits();
            if (all.isEmpty() && api.refused() > 0) {
                return Optional.of(new Finding(
                        "Expected a call that is refused to wait for %d s, but nobody has waited."
                                .formatted(told.toSeconds()),
                        "A refusal says how long to wait: retryAfter(). The waiter waits: await(…). To try again at"
                                + " once is what a service that has too much to do needs least."));
            }
            return all.stream()
                    .filter(time -> time.compareTo(told) < 0)
                    .findFirst()
                    .map(time -> new Finding(
                            "Expected each wait to be as long as the service has said, %d s, but one was for %s s."
                                    .formatted(told.toSeconds(), seconds(time)),
                            "The service knows when it will have room again. retryAfter() tells, with each refusal."));
        };
    }

    /** As long as no time has passed, each call has been tried once at most. */
    Check<Object> keptEverybodyBack(int calls) {
        return run -> {
            int asked;
            synchronized (this) {
                asked = passed == 0 ? 0 : askedBeforeFirst;
            }
            return asked <= calls
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected at most %d calls before any time had passed, one try each, but there were %d."
                                    .formatted(calls, asked),
                            "Some were tried again before they had waited, or without waiting."));
        };
    }

    /** Nobody was refused after the first wait: by then everybody could know how many are admitted. */
    Check<Object> wasEnoughToLearn(int limit) {
        return run -> {
            int refused = api.refused();
            int before;
            synchronized (this) {
                before = passed == 0 ? refused : refusedBeforeFirst;
            }
            return refused == before
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected nobody to be refused once it is known that %d are admitted, but %d were."
                                    .formatted(limit, refused - before),
                            "Each refusal says how many calls may be under way: limit(). From then on that holds for"
                                    + " all calls, new ones and those that are tried again. To send them all again when"
                                    + " the time is over is to be refused again."));
        };
    }

    /** How many times somebody waited. */
    synchronized int times() {
        return waits.size();
    }

    private synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : "%.3f".formatted(time.toMillis() / 1e3);
    }
}
