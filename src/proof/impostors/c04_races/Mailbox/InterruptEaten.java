// Fails in: interruptible
// Says: Expected how put() and take() ended
// The interrupt is caught, and the thread waits on.
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
    public synchronized void put(String message) {
        while (messages.size() == capacity) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Then it waits again.
            }
        }
        messages.add(message);
        notifyAll();
    }

    @Override
    public synchronized String take() {
        while (messages.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Then it waits again.
            }
        }
        String message = messages.remove();
        notifyAll();
        return message;
    }
}
