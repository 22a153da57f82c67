// Fails in: interruptible
// Says: what was in the full box
// The interrupt ends the wait, and the message is put in although there is no room.
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
    public synchronized void put(String message) throws InterruptedException {
        try {
            while (messages.size() == capacity) {
                wait();
            }
        } finally {
            messages.add(message);
            notifyAll();
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
