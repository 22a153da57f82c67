// Fails in: inOrder
// Says: Expected what was taken out
// It is a stack.
package c04_races;

import java.util.ArrayDeque;
import java.util.Deque;

public final class Mailbox implements Box {

    private final int capacity;
    private final Deque<String> messages = new ArrayDeque<>();

    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void put(String message) throws InterruptedException {
        while (messages.size() == capacity) {
            wait();
        }
        messages.push(message);
        notifyAll();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (messages.isEmpty()) {
            wait();
        }
        String message = messages.pop();
        notifyAll();
        return message;
    }
}
