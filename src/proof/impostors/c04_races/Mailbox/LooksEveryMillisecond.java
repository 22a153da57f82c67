// Fails in: sleeps
// Says: woke up
// Who waits sleeps for a millisecond, and looks again.
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
        while (!offer(message)) {
            Thread.sleep(1);
        }
    }

    private synchronized boolean offer(String message) {
        return messages.size() < capacity && messages.add(message);
    }

    @Override
    public String take() throws InterruptedException {
        String message = poll();
        while (message == null) {
            Thread.sleep(1);
            message = poll();
        }
        return message;
    }

    private synchronized String poll() {
        return messages.poll();
    }
}
