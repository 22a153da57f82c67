// Fails in: cleansUp
// Says: 1 x thread
// A pool of one thread does the work, and nobody closes it.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            receipts.add(pool.submit(() -> courier.deliver(message)).get());
        }
        return receipts;
    }
}
