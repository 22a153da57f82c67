// Fails in: sleeps
// Says: went on computing
// Who waits asks again and again, as fast as it can.
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
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private synchronized boolean offer(String message) {
        return messages.size() < capacity && messages.add(message);
    }

    @Override
    public String take() throws InterruptedException {
        String message = poll();
        while (message == null) {
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            message = poll();
        }
        return message;
    }

    private synchronized String poll() {
        return messages.poll();
    }
}
