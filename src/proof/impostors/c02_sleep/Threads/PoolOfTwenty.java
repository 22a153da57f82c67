// Fails in: overlaps
// Says: never more than 20
// A pool of 20 threads is too small for 26 messages.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> pool.submit(() -> courier.deliver(message)))
                    .toList();
            List<String> receipts = new ArrayList<>();
            for (Future<String> delivery : deliveries) {
                receipts.add(delivery.get());
            }
            return receipts;
        }
    }
}
