// Fails in: nested
// Says: Kept in a field
// One start a thread: right for many threads, but not for a call inside a call.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    private final ThreadLocal<Long> start = new ThreadLocal<>();

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        start.set(nanoClock.getAsLong());
        try {
            T result = call.call();
            return new Timing.Returned<>(result, since(nanoClock));
        } catch (Throwable failure) {
            return new Timing.Threw<>(failure, since(nanoClock));
        }
    }

    private Duration since(LongSupplier nanoClock) {
        return Duration.ofNanos(nanoClock.getAsLong() - start.get());
    }
}
