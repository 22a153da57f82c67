// Fails in: interruptible
// Says: A list that is too short looks like a result
// The flag is set as the books say, and the receipts that were not there yet are left out.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) {
        List<String> receipts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<String>> futures = new ArrayList<>();
            for (Message message : messages) {
                futures.add(pool.submit(() -> courier.deliver(message)));
            }
            for (Future<String> future : futures) {
                try {
                    receipts.add(future.get());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return receipts;
    }
}
