// Permits for the places that are free, and for those that are taken.
package c04_races;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

public final class Mailbox implements Box {

    private final Semaphore free;
    private final Semaphore taken = new Semaphore(0);
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    public Mailbox(int capacity) {
        free = new Semaphore(capacity);
    }

    @Override
    public void put(String message) throws InterruptedException {
        free.acquire();
        messages.add(message);
        taken.release();
    }

    @Override
    public String take() throws InterruptedException {
        taken.acquire();
        String message = messages.remove();
        free.release();
        return message;
    }
}
