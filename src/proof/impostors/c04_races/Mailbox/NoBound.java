// Fails in: waits
// Says: but the thread that puts did not wait
// It takes in whatever comes.
package c04_races;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class Mailbox implements Box {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    public Mailbox(int capacity) {}

    @Override
    public void put(String message) throws InterruptedException {
        messages.put(message);
    }

    @Override
    public String take() throws InterruptedException {
        return messages.take();
    }
}
