// Fails in: waits
// Says: the call to return
// Who waits sleeps, and keeps the lock meanwhile: nobody can make room.
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
            Thread.sleep(10);
        }
        messages.add(message);
        notifyAll();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (messages.isEmpty()) {
            Thread.sleep(10);
        }
        String message = messages.remove();
        notifyAll();
        return message;
    }
}
