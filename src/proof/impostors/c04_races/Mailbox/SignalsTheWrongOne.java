// Fails in: passedOn
// Says: and nobody wakes
// The two conditions are mixed up: nobody hears of it, and looks again when five seconds are over.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
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
                notFull.await(5, TimeUnit.SECONDS);
            }
            messages.add(message);
            notFull.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.isEmpty()) {
                notEmpty.await(5, TimeUnit.SECONDS);
            }
            String message = messages.remove();
            notEmpty.signal();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
