// Seconds and percent; the bean that ManagementFactory hands out, cast; the time from the JVM's start.
package c01_measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

public final class WaitsOrComputes implements Verdicts {

    private final long start = System.nanoTime();

    @Override
    public Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception {
        long elapsedBefore = clocks.elapsedNanos();
        long usedBefore = clocks.processorNanos();
        program.call();
        double seconds = (clocks.elapsedNanos() - elapsedBefore) / 1e9;
        double used = (clocks.processorNanos() - usedBefore) / 1e9;
        double percent = 100 * used / (seconds * Math.min(clocks.processors(), threads));
        if (seconds < 0.1) {
            return Verdict.TOO_SHORT;
        } else if (percent >= 75) {
            return Verdict.COMPUTES;
        } else if (percent <= 25) {
            return Verdict.WAITS;
        }
        return Verdict.BOTH;
    }

    @Override
    public Clocks clocks() {
        return new Clocks() {
            @Override
            public long elapsedNanos() {
                return System.nanoTime() - start;
            }

            @Override
            public long processorNanos() {
                return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
            }

            @Override
            public int processors() {
                return ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors();
            }
        };
    }
}
