// Fails in: passedOn
// Says: Expected what was taken out to be [one]
// Who finds nothing for five seconds is handed null.
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
        messages.put(message);
    }

    @Override
    public String take() throws InterruptedException {
        return messages.poll(5, TimeUnit.SECONDS);
    }
}
