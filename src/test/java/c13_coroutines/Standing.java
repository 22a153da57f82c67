package c13_coroutines;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Whether a thread stands still, seen from outside. */
final class Standing {

    /** One that does not stand still by then waits in a way that cannot be seen: it asks again and again. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static final Duration PAUSE = Duration.ofNanos(200_000);

    /** A thread that has just been woken looks as if it still waited, and one may wait for a moment on its way. */
    private static final int SAMPLES = 5;

    private Standing() {}

    /** Comes back when the thread waits for something or has ended, and says so; if it never does, much later. */
    static boolean await(Thread thread) {
        return awaitOr(thread, () -> false);
    }

    /** Comes back when the thread waits for something or has ended, or when something else has happened. */
    static boolean awaitOr(Thread thread, BooleanSupplier happened) {
        long end = System.nanoTime() + LONGEST.toNanos();
        int seen = 0;
        while (seen < SAMPLES && !happened.getAsBoolean() && System.nanoTime() < end) {
            seen = stands(thread) ? seen + 1 : 0;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return seen == SAMPLES;
    }

    private static boolean stands(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }
}
