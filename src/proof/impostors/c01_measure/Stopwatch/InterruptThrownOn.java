// Fails in: timesAnInterrupt
// Says: but it was thrown
// An InterruptedException sets the flag again, as one is used to, and is thrown on in another one.
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
            return new Timing.Returned<>(result, Duration.ofNanos(nanoClock.getAsLong() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while timing", e);
        } catch (Throwable e) {
            return new Timing.Threw<>(e, Duration.ofNanos(nanoClock.getAsLong() - start));
        }
    }
}
