// Fails in: waits
// Says: but the thread that puts did not wait
// It waits only when there are more than it has room for.
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
        while (messages.size() > capacity) {
            wait();
        }
        messages.add(message);
        notifyAll();
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
