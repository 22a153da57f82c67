// The JDK's queue, and a look every now and then.
package c04_races;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

public final class Mailbox implements Box {

    private final BlockingQueue<String> messages;

    public Mailbox(int capacity) {
        messages = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void put(String message) throws InterruptedException {
        boolean done = messages.offer(message, 1, TimeUnit.SECONDS);
        while (!done) {
            done = messages.offer(message, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public String take() throws InterruptedException {
        String message = messages.poll(1, TimeUnit.SECONDS);
        while (message == null) {
            message = messages.poll(1, TimeUnit.SECONDS);
        }
        return message;
    }
}
