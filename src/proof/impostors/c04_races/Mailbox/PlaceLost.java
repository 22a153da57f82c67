// Fails in: interruptedMeanwhile
// Says: Expected all threads to end, but thread A waits for ever
// Three semaphores: an interrupt that comes after the first one and before the second takes the permit with it.
package c04_races;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;

public final class Mailbox implements Box {

    private final Semaphore free;
    private final Semaphore taken = new Semaphore(0);
    private final Semaphore mutex = new Semaphore(1);
    private final Queue<String> messages = new ArrayDeque<>();

    public Mailbox(int capacity) {
        free = new Semaphore(capacity);
    }

    @Override
    public void put(String message) throws InterruptedException {
        free.acquire();
        mutex.acquire();
        try {
            messages.add(message);
        } finally {
            mutex.release();
        }
        taken.release();
    }

    @Override
    public String take() throws InterruptedException {
        String message;
        taken.acquire();
        mutex.acquire();
        try {
            message = messages.remove();
        } finally {
            mutex.release();
        }
        free.release();
        return message;
    }
}
