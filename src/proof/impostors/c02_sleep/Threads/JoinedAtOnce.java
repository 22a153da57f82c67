// Fails in: overlaps
// Says: never more than 1
// join() right after start() waits for each thread in turn.
package c02_sleep;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < receipts.length; i++) {
            int place = i;
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    receipts[place] = courier.deliver(messages.get(place));
                } catch (Exception e) {
                    failures.add(e);
                }
            });
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return Arrays.asList(receipts);
    }
}
