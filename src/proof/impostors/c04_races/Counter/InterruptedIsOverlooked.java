// Fails in: countsInterrupted
// Says: increments were overlooked
// Whose thread is interrupted does not get the lock, and goes away without having counted.
package c04_races;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Counter implements Counting {

    private final Lock lock = new ReentrantLock();
    private long count;

    @Override
    public void increment() {
        try {
            lock.lockInterruptibly();
            try {
                count++;
            } finally {
                lock.unlock();
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
