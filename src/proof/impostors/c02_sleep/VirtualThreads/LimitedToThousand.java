// Fails in: overlaps
// Says: never more than 1000
// A semaphore lets only a thousand through at once.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

public final class VirtualThreads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        Semaphore permits = new Semaphore(1_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> threads.submit(() -> {
                        permits.acquire();
                        try {
                            return courier.deliver(message);
                        } finally {
                            permits.release();
                        }
                    }))
                    .toList();
            List<String> receipts = new ArrayList<>();
            for (Future<String> delivery : deliveries) {
                receipts.add(delivery.get());
            }
            return receipts;
        }
    }
}
