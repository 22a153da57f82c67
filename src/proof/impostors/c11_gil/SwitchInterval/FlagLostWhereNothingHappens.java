// Fails in: flagStays
// Says: the interrupt to reach the caller
// The flag is taken at each checkpoint, and set again only where the lock has been passed on.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Lets one thread compute at a time, each for 5 ms in its turn. */
public final class SwitchInterval implements PreemptiveInterpreter {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Fair: who gives it away and wants it back stands behind the others. Otherwise it would be back first, most times. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final LongSupplier nanoClock;

    /** When the thread that holds the lock got it. Read and written by that thread only. */
    private long since;

    /**
     * An interpreter whose lock is free.
     *
     * @param nanoClock the clock, in nanoseconds. Like {@link System#nanoTime} it may be negative, and may go on from {@link
     *     Long#MAX_VALUE} to {@link Long#MIN_VALUE}; only the difference of two readings is a time
     */
    public SwitchInterval(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** The time begins when the lock has been got, not while it is waited for. */
    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        lock.lockInterruptibly();
        try {
            if (lock.getHoldCount() == 1) {
                since = nanoClock.getAsLong();
            }
            return code.call();
        } finally {
            lock.unlock();
        }
    }

    /** Gives all of the lock away: a thread may hold it several times. */
    @Override
    public void checkpoint() {
        int holds = lock.getHoldCount();
        if (holds == 0) {
            throw new IllegalMonitorStateException("checkpoint() outside of run()");
        }
        // The wait for the next turn must not end because of it.
        boolean interrupted = Thread.interrupted();
        if (nanoClock.getAsLong() - since < INTERVAL_NANOS || !lock.hasQueuedThreads()) {
            return;
        }
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        for (int i = 0; i < holds; ) {
            try {
                lock.lockInterruptibly();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        since = nanoClock.getAsLong();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
