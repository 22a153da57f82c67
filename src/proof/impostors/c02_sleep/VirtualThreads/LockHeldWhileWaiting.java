// Fails in: overlaps
// Says: never more than 1
// One lock for all, held while the message is on its way.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class VirtualThreads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        Lock lock = new ReentrantLock();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> threads.submit(() -> {
                        lock.lock();
                        try {
                            return courier.deliver(message);
                        } finally {
                            lock.unlock();
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
