// Fails in: firstFree
// Says: stood idle
// Eight at a time, and the next eight only when all have arrived.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int from = 0; from < messages.size(); from += 8) {
                List<Callable<String>> batch = messages.subList(from, Math.min(from + 8, messages.size())).stream()
                        .<Callable<String>>map(message -> () -> courier.deliver(message))
                        .toList();
                for (Future<String> receipt : pool.invokeAll(batch)) {
                    receipts.add(receipt.get());
                }
            }
        }
        return receipts;
    }
}
