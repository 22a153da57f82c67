// A lock of one's own, made of an AbstractQueuedSynchronizer.
package c04_races;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;

public final class Counter implements Counting {

    private static final class Mutex extends AbstractQueuedSynchronizer {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int ignored) {
            if (compareAndSetState(0, 1)) {
                setExclusiveOwnerThread(Thread.currentThread());
                return true;
            }
            return false;
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setExclusiveOwnerThread(null);
            setState(0);
            return true;
        }
    }

    private final Mutex mutex = new Mutex();
    private long count;

    @Override
    public void increment() {
        mutex.acquire(1);
        try {
            count++;
        } finally {
            mutex.release(1);
        }
    }

    @Override
    public long value() {
        mutex.acquire(1);
        try {
            return count;
        } finally {
            mutex.release(1);
        }
    }
}
