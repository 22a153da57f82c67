// Fails in: waits
// Says: Expected the verdict on
// A quarter is not "less than a quarter", but at most one.
package c01_measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells waiting from computing by the processor time that a program uses. */
public final class WaitsOrComputes implements Verdicts {

    private static final long SHORTEST_NANOS = Duration.ofMillis(100).toNanos();
    private static final double LITTLE = 0.25;
    private static final double MUCH = 0.75;

    /** What it used, as a share of what it could have used. */
    @Override
    public Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception {
        long elapsedBefore = clocks.elapsedNanos();
        long processorBefore = clocks.processorNanos();
        program.call();
        long processor = clocks.processorNanos() - processorBefore;
        long elapsed = clocks.elapsedNanos() - elapsedBefore;
        if (elapsed < SHORTEST_NANOS) {
            return Verdict.TOO_SHORT;
        }
        int atOnce = Math.min(threads, clocks.processors());
        double share = (double) processor / elapsed / atOnce;
        if (share < LITTLE) {
            return Verdict.WAITS;
        }
        return share < MUCH ? Verdict.BOTH : Verdict.COMPUTES;
    }

    /** A thread's own processor time is gone when the thread has ended; the operating system keeps that of the process. */
    @Override
    public Clocks clocks() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Clocks() {
            @Override
            public long elapsedNanos() {
                return System.nanoTime();
            }

            @Override
            public long processorNanos() {
                return system.getProcessCpuTime();
            }

            @Override
            public int processors() {
                return Runtime.getRuntime().availableProcessors();
            }
        };
    }
}
