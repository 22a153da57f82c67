// The second reading in a finally block, the outcome kept in an object for each call.
package c01_measure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        Kept<T> kept = new Kept<>();
        kept.start = nanoClock.getAsLong();
        try {
            kept.result = call.call();
        } catch (Exception | Error failure) {
            kept.failure = failure;
        } finally {
            kept.end = nanoClock.getAsLong();
        }
        Duration elapsed = Duration.of(kept.end - kept.start, ChronoUnit.NANOS);
        return kept.failure == null
                ? new Timing.Returned<>(kept.result, elapsed)
                : new Timing.Threw<>(kept.failure, elapsed);
    }

    private static final class Kept<T> {
        private long start;
        private long end;
        private T result;
        private Throwable failure;
    }
}
