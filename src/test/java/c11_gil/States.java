package c11_gil;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a thread is doing, seen from outside. */
final class States {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofNanos(200_000);

    /** A thread that has computed for so long is not on its way to a lock: it waits by asking again and again. */
    private static final Duration SPINNING = Duration.ofMillis(300);

    /** A thread may have to wait for a moment on its way to the place where it will really wait. */
    private static final int SAMPLES = 5;

    private States() {}

    /**
     * Comes back as soon as the thread waits for something, or has ended, or if it will never wait. On a busy machine it may
     * be long before the thread gets that far.
     *
     * @return whether the thread waits
     */
    static boolean awaitWaiting(Thread thread) {
        return awaitWaiting(thread, LONGEST, true);
    }

    /** The same for a thread that waits without a limit. A pause is not enough; half a second of pauses is. */
    static void awaitWaitingForGood(Thread thread) {
        awaitWaiting(thread, LONGEST_PAUSE, false);
    }

    private static boolean awaitWaiting(Thread thread, Duration longest, boolean timed) {
        long end = System.nanoTime() + longest.toNanos();
        long spun = processorNanos(thread) + SPINNING.toNanos();
        int seen = 0;
        while (seen < SAMPLES
                && thread.getState() != Thread.State.TERMINATED
                && processorNanos(thread) < spun
                && System.nanoTime() < end) {
            seen = waits(thread, timed) ? seen + 1 : 0;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return seen == SAMPLES;
    }

    /** Not known, and so always the same, for a virtual thread. */
    private static long processorNanos(Thread thread) {
        return thread.isVirtual() ? 0 : THREADS.getThreadCpuTime(thread.threadId());
    }

    private static boolean waits(Thread thread, boolean timed) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING -> true;
            case TIMED_WAITING -> timed;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }
}
