package c01_measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Times a call with a given clock, and keeps what came of it. */
public final class Stopwatch implements Timings {

    /** Has no state but on the stack, so any number of calls can be timed at once. */
    @Override
    public <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock) {
        long start = nanoClock.getAsLong();
        try {
            T result = call.call();
            return new Timing.Returned<>(result, since(start, nanoClock));
        } catch (Throwable failure) {
            // An Error as well, as in a FutureTask: it is not lost, whoever asked for the timing gets it.
            return new Timing.Threw<>(failure, since(start, nanoClock));
        }
    }

    private static Duration since(long start, LongSupplier nanoClock) {
        // Subtract first, as longs: the difference is right even where the clock has wrapped
        // around between the readings.
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
