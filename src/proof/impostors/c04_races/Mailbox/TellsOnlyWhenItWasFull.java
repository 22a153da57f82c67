// Fails in: wakesOneForEachPlace
// Says: for ever
// Only the first place that becomes free is told of: the second of two who wait sleeps on.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Mailbox implements Box {

    private final int capacity;
    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Queue<String> messages = new ArrayDeque<>();

    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(String message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.size() == capacity) {
                notFull.await();
            }
            messages.add(message);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.isEmpty()) {
                notEmpty.await();
            }
            String message = messages.remove();
            if (messages.size() == capacity - 1) {
                notFull.signal();
            }
            return message;
        } finally {
            lock.unlock();
        }
    }
}
