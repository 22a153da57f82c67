// Fails in: innerRuns
// Says: Expected the steps to be taken in turn
// An inner run sets the time back, as if the lock had just been got.
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
            since = nanoClock.getAsLong();
            return code.call();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void checkpoint() {
        int holds = lock.getHoldCount();
        if (holds == 0) {
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
