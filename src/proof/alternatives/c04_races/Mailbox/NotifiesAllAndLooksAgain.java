// One monitor, everybody is woken up, and looks again every five seconds.
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
            wait(5_000);
        }
        messages.add(message);
        notifyAll();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (messages.isEmpty()) {
            wait(5_000);
        }
        String message = messages.remove();
        notifyAll();
        return message;
    }
}
