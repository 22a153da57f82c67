// The longest go first: nobody stands idle, and it takes even less.
package c02_sleep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Map<Message, Future<String>> deliveries = new ConcurrentHashMap<>();
            for (Message message : messages.stream()
                    .sorted(Comparator.comparingInt(Message::seconds).reversed())
                    .toList()) {
                deliveries.put(message, pool.submit(() -> courier.deliver(message)));
            }
            List<String> receipts = new ArrayList<>();
            for (Message message : messages) {
                receipts.add(deliveries.get(message).get());
            }
            return receipts;
        }
    }
}
