// Fails in: failsLoudly
// Says: the program's failure
// The program runs on a thread of its own, and what it threw is cast to an Exception: an Error becomes a
// ClassCastException.
package c01_measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class WaitsOrComputes implements Verdicts {

    @Override
    public Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception {
        long elapsedBefore = clocks.elapsedNanos();
        long processorBefore = clocks.processorNanos();
        runAlone(program);
        long processor = clocks.processorNanos() - processorBefore;
        long elapsed = clocks.elapsedNanos() - elapsedBefore;
        if (elapsed < 100_000_000) {
            return Verdict.TOO_SHORT;
        }
        double share = (double) processor / elapsed / Math.min(threads, clocks.processors());
        if (share <= 0.25) {
            return Verdict.WAITS;
        }
        return share < 0.75 ? Verdict.BOTH : Verdict.COMPUTES;
    }

    private static void runAlone(Callable<?> program) throws Exception {
        try (ExecutorService alone = Executors.newSingleThreadExecutor()) {
            alone.submit(program).get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
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
