// Fails in: passedOnOneByOne
// Says: but there were 2
// Who wakes up takes it for granted that there is room.
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
        if (messages.size() == capacity) {
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
