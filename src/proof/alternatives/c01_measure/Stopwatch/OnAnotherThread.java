// The call is made on a thread of its own.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        AtomicReference<Timing<T>> timing = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            long start = nanoClock.getAsLong();
            try {
                T result = call.call();
                timing.set(new Timing.Returned<>(result, Duration.ofNanos(nanoClock.getAsLong() - start)));
            } catch (Throwable failure) {
                timing.set(new Timing.Threw<>(failure, Duration.ofNanos(nanoClock.getAsLong() - start)));
            }
        });
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return timing.get();
    }
}
