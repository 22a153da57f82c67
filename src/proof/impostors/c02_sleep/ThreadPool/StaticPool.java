// Fails in: cleansUp
// Says: 8 x thread
// A pool in a static field outlives the call.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(8);

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<Future<String>> deliveries = messages.stream()
                .map(message -> POOL.submit(() -> courier.deliver(message)))
                .toList();
        List<String> receipts = new ArrayList<>();
        for (Future<String> delivery : deliveries) {
            receipts.add(delivery.get());
        }
        return receipts;
    }
}
