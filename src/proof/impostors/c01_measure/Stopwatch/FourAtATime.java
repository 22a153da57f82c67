// Fails in: overlaps
// Says: never more than 4
// The calls are made by a pool of four threads: a fifth call waits for one of the others, and the innermost of five
// nested ones for ever.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    private final Executor pool = Executors.newFixedThreadPool(
            4, Thread.ofPlatform().daemon().name("stopwatch-", 1).factory());

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        return CompletableFuture.supplyAsync(() -> Stopwatch.<T>timed(call, nanoClock), pool)
                .join();
    }

    private static <T> Timing<T> timed(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        try {
            T result = call.call();
            return new Timing.Returned<>(result, Duration.ofNanos(nanoClock.getAsLong() - start));
        } catch (Throwable failure) {
            return new Timing.Threw<>(failure, Duration.ofNanos(nanoClock.getAsLong() - start));
        }
    }
}
