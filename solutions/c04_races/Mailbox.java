package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A box with room for so many messages. Written by hand: a lock, and two conditions to wait for. */
public final class Mailbox implements Box {

    private final int capacity;
    private final Lock lock = new ReentrantLock();

    // Two, so that signal() never wakes one up who waits for the other thing.
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    /** Guarded by the lock. */
    private final Queue<String> messages = new ArrayDeque<>();

    /**
     * @param capacity how many messages it has room for, at least 1
     */
    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    /** Waits while it is full. */
    @Override
    public void put(String message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            // In a loop: somebody else may have come first, and a thread may wake up for no reason.
            while (messages.size() == capacity) {
                notFull.await();
            }
            messages.add(message);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits while it is empty. */
    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.isEmpty()) {
                notEmpty.await();
            }
            String message = messages.remove();
            notFull.signal();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
