// Fails in: ownOutcome
// Says: belongs to that call alone
// The failure of one call is reported for the next one too, because the field is never empty again.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    private Throwable failure;

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        T result = null;
        try {
            result = call.call();
        } catch (Throwable e) {
            failure = e;
        }
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
        return failure == null ? new Timing.Returned<>(result, elapsed) : new Timing.Threw<>(failure, elapsed);
    }
}
