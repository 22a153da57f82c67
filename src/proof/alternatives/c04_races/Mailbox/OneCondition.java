// One condition for both, and everybody is woken up.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Mailbox implements Box {

    private final int capacity;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<String> messages = new ArrayDeque<>();

    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(String message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.size() == capacity) {
                changed.await();
            }
            messages.add(message);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.isEmpty()) {
                changed.await();
            }
            String message = messages.remove();
            changed.signalAll();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
