// Fails in: firstFree
// Says: there were only 7
// Eight chunks of neighbours, one for each thread.
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
        int size = Math.ceilDiv(messages.size(), 8);
        List<Callable<List<String>>> chunks = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += size) {
            List<Message> chunk = messages.subList(from, Math.min(from + size, messages.size()));
            chunks.add(() -> {
                List<String> receipts = new ArrayList<>();
                for (Message message : chunk) {
                    receipts.add(courier.deliver(message));
                }
                return receipts;
            });
        }
        List<String> receipts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> chunk : pool.invokeAll(chunks)) {
                receipts.addAll(chunk.get());
            }
        }
        return receipts;
    }
}
