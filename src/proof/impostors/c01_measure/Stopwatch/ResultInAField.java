// Fails in: ownOutcome
// Says: belongs to that call alone
// One result for all calls: who ends later overwrites what has not been reported yet.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    private Object result;

    @Override
    @SuppressWarnings("unchecked")
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        Throwable failure = null;
        try {
            result = call.call();
        } catch (Throwable e) {
            failure = e;
        }
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
        return failure == null ? new Timing.Returned<>((T) result, elapsed) : new Timing.Threw<>(failure, elapsed);
    }
}
