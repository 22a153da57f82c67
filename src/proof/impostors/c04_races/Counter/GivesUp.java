// Fails in: neverLost
// Says: Expected the count to be 2
// Who does not get the lock within five seconds goes away without having counted.
package c04_races;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class Counter implements Counting {

    private final ReentrantLock lock = new ReentrantLock();
    private long count;

    @Override
    public void increment() {
        try {
            if (lock.tryLock(5, TimeUnit.SECONDS)) {
                try {
                    count++;
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
