// Fails in: passedOnOneByOne
// Says: for ever
// Who finds no room for five seconds goes away, and the message is lost.
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
        messages.offer(message, 5, TimeUnit.SECONDS);
    }

    @Override
    public String take() throws InterruptedException {
        return messages.take();
    }
}
