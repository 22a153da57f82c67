// A limit that is counted down, and begins anew when it is over.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Mailbox implements Box {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(5);

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
            long left = LIMIT;
            while (messages.size() == capacity) {
                left = left > 0 ? notFull.awaitNanos(left) : LIMIT;
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
            long left = LIMIT;
            while (messages.isEmpty()) {
                left = left > 0 ? notEmpty.awaitNanos(left) : LIMIT;
            }
            String message = messages.remove();
            notFull.signal();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
