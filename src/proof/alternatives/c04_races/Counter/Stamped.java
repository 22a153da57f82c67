// A stamped lock, with an optimistic read.
package c04_races;

import java.util.concurrent.locks.StampedLock;

public final class Counter implements Counting {

    private final StampedLock lock = new StampedLock();
    private long count;

    @Override
    public void increment() {
        long stamp = lock.writeLock();
        try {
            count++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public long value() {
        long stamp = lock.tryOptimisticRead();
        long seen = count;
        if (lock.validate(stamp)) {
            return seen;
        }
        stamp = lock.readLock();
        try {
            return count;
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
