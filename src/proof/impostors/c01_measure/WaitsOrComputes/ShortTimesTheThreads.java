// Fails in: tooShort
// Says: an instrument that cannot tell says so
// The 100 ms are compared with what all threads together could have used, not with the time that it took.
package c01_measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

public final class WaitsOrComputes implements Verdicts {

    private static final long SHORTEST_NANOS = Duration.ofMillis(100).toNanos();

    @Override
    public Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception {
        long elapsedBefore = clocks.elapsedNanos();
        long processorBefore = clocks.processorNanos();
        program.call();
        long used = clocks.processorNanos() - processorBefore;
        long elapsed = clocks.elapsedNanos() - elapsedBefore;
        long couldHaveUsed = elapsed * Math.min(threads, clocks.processors());
        if (couldHaveUsed < SHORTEST_NANOS) {
            return Verdict.TOO_SHORT;
        }
        double share = (double) used / couldHaveUsed;
        if (share <= 0.25) {
            return Verdict.WAITS;
        }
        return share < 0.75 ? Verdict.BOTH : Verdict.COMPUTES;
    }

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
