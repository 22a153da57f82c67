// Fails in: passedOn
// Says: and nobody wakes
// Nobody is told anything; whoever waits looks again after some time.
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
            wait(2_000);
        }
        messages.add(message);
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (messages.isEmpty()) {
            wait(2_000);
        }
        String message = messages.remove();
        return message;
    }
}
