package c01_measure;

import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Says how long a call takes, and what came of it. */
public interface Timings {

    /**
     * Makes a call once and times it. The same object may time several calls at once, and a call inside another: each has
     * a time of its own, and none waits for the other.
     *
     * @param call what to time
     * @param nanoClock the clock, in nanoseconds. It is like {@link System#nanoTime}: a reading by itself means nothing, it
     *     may be negative, and it may go on from {@link Long#MAX_VALUE} to {@link Long#MIN_VALUE}. Only the difference of
     *     two readings is a time.
     * @return what the call returned or threw, and how long it took, to the nanosecond. This method itself throws nothing,
     *     whatever the call throws, an {@link Error} included.
     */
    <T> Timing<T> time(Callable<? extends T> call, LongSupplier nanoClock);
}
