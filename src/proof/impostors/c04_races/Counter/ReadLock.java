// Fails in: neverLost
// Says: one of the two updates is lost
// Any number of threads may hold the lock for reading at once.
package c04_races;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class Counter implements Counting {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long count;

    @Override
    public void increment() {
        lock.readLock().lock();
        try {
            count++;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public long value() {
        lock.readLock().lock();
        try {
            return count;
        } finally {
            lock.readLock().unlock();
        }
    }
}
