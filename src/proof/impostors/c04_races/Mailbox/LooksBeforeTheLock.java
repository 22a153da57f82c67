// Fails in: neverOverfull
// Says: but there were 3
// The look whether there is room comes before the lock.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;

public final class Mailbox implements Box {

    private final int capacity;
    private final Queue<String> messages = new ArrayDeque<>();

    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(String message) throws InterruptedException {
        awaitRoom();
        synchronized (this) {
            messages.add(message);
            notifyAll();
        }
    }

    private synchronized void awaitRoom() throws InterruptedException {
        while (messages.size() == capacity) {
            wait();
        }
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (messages.isEmpty()) {
            wait();
        }
        String message = messages.remove();
        notifyAll();
        return message;
    }
}
