// The JDK has one.
package c04_races;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class Mailbox implements Box {

    private final BlockingQueue<String> messages;

    public Mailbox(int capacity) {
        messages = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void put(String message) throws InterruptedException {
        messages.put(message);
    }

    @Override
    public String take() throws InterruptedException {
        return messages.take();
    }
}
