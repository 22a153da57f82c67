package kata.interleave;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A look at a thread, at one moment.
 *
 * @param state what it does
 * @param lockOwner the id of the thread that owns the lock that it waits for, where the JVM knows of one
 * @param atFreeLock whether it waits for a lock that nobody owns: then it is about to wake up
 * @param amongUs whether it waits for a monitor of the interleaver's own, which somebody has for a moment: that is no
 *     waiting for another actor, and on a busy machine the moment may be long
 */
record Look(Thread.State state, OptionalLong lockOwner, boolean atFreeLock, boolean amongUs) {

    private static final Set<String> OURS =
            Set.of(Turns.class.getName(), Trace.class.getName(), Visits.class.getName(), Visibility.class.getName());

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Look at(Thread thread) {
        ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
        if (info == null) {
            return new Look(Thread.State.TERMINATED, OptionalLong.empty(), false, false);
        }
        OptionalLong owner = info.getLockOwnerId() < 0 ? OptionalLong.empty() : OptionalLong.of(info.getLockOwnerId());
        boolean hasOwners = info.getThreadState() == Thread.State.BLOCKED
                || String.valueOf(info.getLockName()).startsWith("java.util.concurrent.locks.ReentrantLock$");
        boolean amongUs =
                info.getLockInfo() != null && OURS.contains(info.getLockInfo().getClassName());
        return new Look(info.getThreadState(), owner, hasOwners && owner.isEmpty(), amongUs);
    }

    /** How long it has computed so far; nothing where the JVM cannot tell. */
    static Duration cpuTime(Thread thread) {
        long nanos = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.threadId()) : 0;
        return Duration.ofNanos(Math.max(0, nanos));
    }

    /** Only another thread can end its waiting. */
    static boolean waitsWithoutLimit(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.BLOCKED || state == Thread.State.WAITING;
    }

    /** The ids of threads that wait for each other's locks. */
    static Set<Long> deadlocked() {
        long[] ids = THREADS.findDeadlockedThreads();
        return ids == null ? Set.of() : Arrays.stream(ids).boxed().collect(Collectors.toSet());
    }

    /** Whether it waits for something else than a monitor of the interleaver's own. */
    boolean isWaiting() {
        return !amongUs
                && (state == Thread.State.BLOCKED
                        || state == Thread.State.WAITING
                        || state == Thread.State.TIMED_WAITING);
    }

    boolean waitsFor(Thread owner) {
        return lockOwner.isPresent() && lockOwner.getAsLong() == owner.threadId();
    }
}
