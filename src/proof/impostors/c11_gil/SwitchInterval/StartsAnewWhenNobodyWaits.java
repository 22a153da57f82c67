// Fails in: nobodyWaitedBefore
// Says: to be [the other, the first], but there is [the first, the other]
// When 5 ms are over and nobody waits, the next 5 ms begin, as if the lock had just been got.
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
        if (holds == 0) {
            throw new IllegalMonitorStateException("checkpoint() outside of run()");
        }
        if (nanoClock.getAsLong() - since < INTERVAL_NANOS) {
            return;
        }
        // A fair lock goes to whoever waits; without anybody it is back at once.
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        for (int i = 0; i < holds; i++) {
            lock.lock();
        }
        since = nanoClock.getAsLong();
    }
}
