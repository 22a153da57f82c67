// Fails in: wakesTheRightOne
// Says: for ever
// One condition for both kinds of waiting, and only one thread is woken up.
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
            changed.signal();
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
            changed.signal();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
