package c04_races;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that are to wait until somebody does something: are they asleep, or do they look again and again? Told by the
 * processor time that they use, and by how often they wake up meanwhile; a machine that is busy changes neither.
 */
final class Waiters {

    private static final Duration LOOK = Duration.ofMillis(1);

    /** A thread that waits in so many looks in a row has begun to wait. */
    private static final int LOOKS = 30;

    /** Whoever has computed for so long instead of waiting does not wait. */
    private static final Duration COMPUTES = Duration.ofMillis(300);

    /** So long nobody does anything. */
    private static final Duration NOTHING_HAPPENS = Duration.ofMillis(400);

    /** A limit of time on the waiting may let a thread wake up now and then, and so may the system. */
    private static final int MOST_WAKE_UPS = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Thread> threads;

    Waiters(List<Thread> threads) {
        this.threads = List.copyOf(threads);
    }

    /** Waits until all of them wait, or have ended, or compute; says which. */
    Optional<String> settle() {
        for (Thread thread : threads) {
            long before = cpuNanos(thread);
            int waits = 0;
            while (waits < LOOKS && thread.isAlive()) {
                if (cpuNanos(thread) - before > COMPUTES.toNanos()) {
                    return Optional.of("%s went on computing".formatted(thread.getName()));
                }
                waits = isWaiting(thread) ? waits + 1 : 0;
                LockSupport.parkNanos(LOOK.toNanos());
            }
            if (!thread.isAlive()) {
                return Optional.of("%s did not wait".formatted(thread.getName()));
            }
        }
        return Optional.empty();
    }

    /** Looks on while nothing happens, and says who does not sleep. To be called when they have settled. */
    Optional<String> restless() {
        Map<Thread, Long> cpu = new LinkedHashMap<>();
        Map<Thread, Long> wakeUps = new LinkedHashMap<>();
        for (Thread thread : threads) {
            cpu.put(thread, cpuNanos(thread));
            wakeUps.put(thread, wakeUps(thread));
        }
        long end = System.nanoTime() + NOTHING_HAPPENS.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        List<String> restless = new ArrayList<>();
        for (Thread thread : threads) {
            long more = wakeUps(thread) - wakeUps.get(thread);
            if (more > MOST_WAKE_UPS) {
                restless.add(
                        "%s woke up %d times in %d ms".formatted(thread.getName(), more, NOTHING_HAPPENS.toMillis()));
            } else if (cpuNanos(thread) - cpu.get(thread) > COMPUTES.toNanos() / 2) {
                restless.add("%s went on computing".formatted(thread.getName()));
            }
        }
        return restless.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", restless));
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    private static long cpuNanos(Thread thread) {
        return Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
    }

    private static long wakeUps(Thread thread) {
        ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
        return info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
    }
}
