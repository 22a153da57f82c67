// Fails in: timesACall
// Says: Expected the elapsed time to be
// Both readings are taken before the call has been made.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        try {
            Duration elapsed = since(start, nanoClock);
            return new Timing.Returned<>(call.call(), elapsed);
        } catch (Throwable failure) {
            return new Timing.Threw<>(failure, since(start, nanoClock));
        }
    }

    private static Duration since(long start, LongSupplier nanoClock) {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
