// Fails in: boxesOfTheirOwn
// Says: Expected the call to return, but it was still running
// The lock and its two conditions are static: signal() may wake up one who waits at another box.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Mailbox implements Box {

    private static final Lock LOCK = new ReentrantLock();
    private static final Condition NOT_FULL = LOCK.newCondition();
    private static final Condition NOT_EMPTY = LOCK.newCondition();

    private final int capacity;
    private final Queue<String> messages = new ArrayDeque<>();

    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(String message) throws InterruptedException {
        LOCK.lockInterruptibly();
        try {
            while (messages.size() == capacity) {
                NOT_FULL.await();
            }
            messages.add(message);
            NOT_EMPTY.signal();
        } finally {
            LOCK.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        LOCK.lockInterruptibly();
        try {
            while (messages.isEmpty()) {
                NOT_EMPTY.await();
            }
            String message = messages.remove();
            NOT_FULL.signal();
            return message;
        } finally {
            LOCK.unlock();
        }
    }
}
