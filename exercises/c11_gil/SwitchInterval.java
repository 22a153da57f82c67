package c11_gil;

import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import kata.Todo;

/** Lets one thread compute at a time, each for 5 ms in its turn. */
public final class SwitchInterval implements PreemptiveInterpreter {

    /**
     * An interpreter whose lock is free.
     *
     * @param nanoClock the clock, in nanoseconds. Like {@link System#nanoTime} it may be negative, and may go on from {@link
     *     Long#MAX_VALUE} to {@link Long#MIN_VALUE}; only the difference of two readings is a time
     */
    public SwitchInterval(LongSupplier nanoClock) {
        // TODO keep the clock, and a lock.
    }

    /** The time begins when the lock has been got, not while it is waited for. */
    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        // TODO call the code with the lock held, and note when it was got.
        // Look up: ReentrantLock, its two constructors and lockInterruptibly.
        throw new Todo("the lock, and when it was got");
    }

    /** Gives all of the lock away: a thread may hold it several times. */
    @Override
    public void checkpoint() {
        // TODO after 5 ms, if anybody waits: let go of the lock, and take it again behind the others.
        // Look up: ReentrantLock (hasQueuedThreads, getHoldCount), LongSupplier.getAsLong, System.nanoTime's javadoc.
        throw new Todo("the lock passed on after 5 ms");
    }
}
