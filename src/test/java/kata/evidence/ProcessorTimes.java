package kata.evidence;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kata.Gauge;

/**
 * How much processor time each thread has spent in units of work. On a machine that is busy a thread waits longer for its
 * processor, and uses no more of it; so a share of processor time is the same on any machine.
 */
public final class ProcessorTimes {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Thread, Long> nanos = new ConcurrentHashMap<>();

    /** The same gauge; what a thread uses between a unit's start and its end is noted. */
    public Gauge watching(Gauge gauge) {
        return unit -> {
            Gauge.Mark mark = gauge.start(unit);
            Thread thread = Thread.currentThread();
            long start = used(thread);
            return () -> {
                if (Thread.currentThread() == thread) {
                    nanos.merge(thread, used(thread) - start, Long::sum);
                }
                mark.close();
            };
        };
    }

    /** The JVM does not know what a virtual thread uses; what it takes is the next best. */
    private long used(Thread thread) {
        return thread.isVirtual() ? System.nanoTime() : threads.getCurrentThreadCpuTime();
    }

    /** The largest share that any one thread has of all that was used; 1 if one did everything, or nobody anything. */
    public double largestShare() {
        long sum = nanos.values().stream().mapToLong(Long::longValue).sum();
        long largest = nanos.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return sum == 0 ? 1 : (double) largest / sum;
    }
}
