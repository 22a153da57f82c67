// A FutureTask, run on the calling thread, keeps result or failure.
package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;

public final class Stopwatch implements Timings {

    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        FutureTask<T> task = new FutureTask<>(call::call);
        long start = nanoClock.getAsLong();
        task.run();
        long end = nanoClock.getAsLong();
        Duration elapsed = Duration.ofNanos(end - start);
        try {
            return new Timing.Returned<>(task.get(), elapsed);
        } catch (ExecutionException e) {
            return new Timing.Threw<>(e.getCause(), elapsed);
        } catch (InterruptedException e) {
            throw new AssertionError("the task is done", e);
        }
    }
}
