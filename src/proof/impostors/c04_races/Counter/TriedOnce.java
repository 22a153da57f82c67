// Fails in: neverLost
// Says: Expected the count to be 2
// Who does not get the lock at once goes away without having counted.
package c04_races;

import java.util.concurrent.locks.ReentrantLock;

public final class Counter implements Counting {

    private final ReentrantLock lock = new ReentrantLock();
    private long count;

    @Override
    public void increment() {
        if (lock.tryLock()) {
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public long value() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
