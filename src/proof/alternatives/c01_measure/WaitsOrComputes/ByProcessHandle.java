// The operating system's figure by ProcessHandle, in place of a bean; whole numbers, multiplied instead of divided.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;

public final class WaitsOrComputes implements Verdicts {

    @Override
    public Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception {
        long used = -clocks.processorNanos();
        long elapsed = -clocks.elapsedNanos();
        program.call();
        elapsed += clocks.elapsedNanos();
        used += clocks.processorNanos();
        if (Duration.ofNanos(elapsed).compareTo(Duration.ofMillis(100)) < 0) {
            return Verdict.TOO_SHORT;
        }
        long possible = elapsed * Math.min(threads, clocks.processors());
        if (used * 4 <= possible) {
            return Verdict.WAITS;
        }
        return used * 4 >= possible * 3 ? Verdict.COMPUTES : Verdict.BOTH;
    }

    @Override
    public Clocks clocks() {
        return new RealClocks();
    }

    private static final class RealClocks implements Clocks {

        @Override
        public long elapsedNanos() {
            return System.nanoTime();
        }

        @Override
        public long processorNanos() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toNanos();
        }

        @Override
        public int processors() {
            return Runtime.getRuntime().availableProcessors();
        }
    }
}
