// Fails in: overlaps
// Says: never more than 1
// get() right after submit() waits for each message in turn.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<String> receipts = new ArrayList<>();
            for (Message message : messages) {
                receipts.add(pool.submit(() -> courier.deliver(message)).get());
            }
            return receipts;
        }
    }
}
