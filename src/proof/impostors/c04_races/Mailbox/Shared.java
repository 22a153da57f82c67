// Fails in: oneMessage
// Says: was still running
// The messages are static: both boxes have the same.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;

public final class Mailbox implements Box {

    private final int capacity;
    private static final Queue<String> MESSAGES = new ArrayDeque<>();

    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(String message) throws InterruptedException {
        synchronized (MESSAGES) {
            while (MESSAGES.size() == capacity) {
                MESSAGES.wait();
            }
            MESSAGES.add(message);
            MESSAGES.notifyAll();
        }
    }

    @Override
    public String take() throws InterruptedException {
        synchronized (MESSAGES) {
            while (MESSAGES.isEmpty()) {
                MESSAGES.wait();
            }
            String message = MESSAGES.remove();
            MESSAGES.notifyAll();
            return message;
        }
    }
}
