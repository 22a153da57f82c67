// Fails in: timesNothing
// Says: Expected the outcome to be the result null
// null taken for a failure.
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
            if (result == null) {
                return new Timing.Threw<>(new NullPointerException("no result"), since(start, nanoClock));
            }
            return new Timing.Returned<>(result, since(start, nanoClock));
        } catch (Throwable failure) {
            return new Timing.Threw<>(failure, since(start, nanoClock));
        }
    }

    private static Duration since(long start, LongSupplier nanoClock) {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
