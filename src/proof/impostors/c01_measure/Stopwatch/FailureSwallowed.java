// Fails in: timesAFailure
// Says: Expected the outcome to be the failure
// A failure turned into null is lost.
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
        } catch (Throwable failure) {
            return new Timing.Returned<>(null, since(start, nanoClock));
        }
    }

    private static Duration since(long start, LongSupplier nanoClock) {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
