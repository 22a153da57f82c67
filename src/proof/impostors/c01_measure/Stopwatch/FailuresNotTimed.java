// Fails in: timesAFailure
// Says: reported in the result, but it was thrown
// Who writes the second reading after the call only never gets there when the call throws.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        try {
            T result = call.call();
            return new Timing.Returned<>(result, since(start, nanoClock));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Duration since(long start, LongSupplier nanoClock) {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
