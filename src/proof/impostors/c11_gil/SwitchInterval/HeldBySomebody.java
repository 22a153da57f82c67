// Fails in: heldByAnother
// Says: Expected the call to fail with an IllegalMonitorStateException, but it returned
// Asks whether anybody holds the lock, and not whether this thread does.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock(true);

    private final LongSupplier nanoClock;

    private long since;

    public SwitchInterval(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

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

    @Override
    public void checkpoint() {
        int holds = lock.getHoldCount();
        if (!lock.isLocked()) {
            throw new IllegalMonitorStateException("checkpoint() outside of run()");
        }
        if (nanoClock.getAsLong() - since < INTERVAL_NANOS || !lock.hasQueuedThreads()) {
            return;
        }
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        for (int i = 0; i < holds; i++) {
            lock.lock();
        }
        since = nanoClock.getAsLong();
    }
}
