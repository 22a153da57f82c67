// Fails in: overlaps
// Says: never more than 1
// Made thread-safe by a lock, which is held while the call runs.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public synchronized <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        try {
            T result = call.call();
            return new Timing.Returned<>(result, since(start, nanoClock));
        } catch (Throwable failure) {
            return new Timing.Threw<>(failure, since(start, nanoClock));
        }
    }

    private static Duration since(long start, LongSupplier nanoClock) {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
