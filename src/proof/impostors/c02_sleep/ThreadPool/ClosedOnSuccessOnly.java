// Fails in: failsLoudly
// Says: 8 x thread
// When a message is lost, nobody comes by the line that closes the pool.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<String>> deliveries = messages.stream()
                .map(message -> pool.submit(() -> courier.deliver(message)))
                .toList();
        List<String> receipts = new ArrayList<>();
        for (Future<String> delivery : deliveries) {
            receipts.add(delivery.get());
        }
        pool.close();
        return receipts;
    }
}
