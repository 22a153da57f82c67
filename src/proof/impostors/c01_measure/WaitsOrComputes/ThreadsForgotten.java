// Fails in: doesBoth
// Says: Expected the verdict on 4 threads
// Four threads use four times as much as one, so each looks busier than it is.
package c01_measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

public final class WaitsOrComputes implements Verdicts {

    private static final long SHORTEST_NANOS = Duration.ofMillis(100).toNanos();
    private static final double LITTLE = 0.25;
    private static final double MUCH = 0.75;

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
        int atOnce = 1;
        double share = (double) processor / elapsed / atOnce;
        if (share <= LITTLE) {
            return Verdict.WAITS;
        }
        return share < MUCH ? Verdict.BOTH : Verdict.COMPUTES;
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
