// Fails in: timesACall
// Says: Expected the number of calls to be 1, but there is 2
// Makes the call once before, so that it is warm.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        try {
            call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
