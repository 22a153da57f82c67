// Fails in: reusesThreads
// Says: at most 8 threads to do the work, but 26 did
// A thread a message, eight at a time: a limit, but no pool.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        Semaphore permits = new Semaphore(8);
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
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
