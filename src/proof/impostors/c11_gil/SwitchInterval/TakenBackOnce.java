// Fails in: asFirmlyAsBefore
// Says: whether another thread got in
// At a checkpoint all of the lock is given away, and it is taken back once.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

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
            if (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
    }

    @Override
    public void checkpoint() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("checkpoint() outside of run()");
        }
        if (nanoClock.getAsLong() - since >= 5_000_000 && lock.hasQueuedThreads()) {
            while (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
            lock.lock();
            since = nanoClock.getAsLong();
        }
    }
}
