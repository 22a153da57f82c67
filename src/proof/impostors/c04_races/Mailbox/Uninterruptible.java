// Fails in: interruptible
// Says: Expected how put() and take() ended
// awaitUninterruptibly() does not listen.
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
                notFull.awaitUninterruptibly();
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
                notEmpty.awaitUninterruptibly();
            }
            String message = messages.remove();
            notFull.signal();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
