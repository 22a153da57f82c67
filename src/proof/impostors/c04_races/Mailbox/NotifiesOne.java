// Fails in: wakesTheRightOne
// Says: for ever
// One monitor for both kinds of waiting: notify() may wake up the wrong thread.
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
        while (messages.size() == capacity) {
            wait();
        }
        messages.add(message);
        notify();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (messages.isEmpty()) {
            wait();
        }
        String message = messages.remove();
        notify();
        return message;
    }
}
