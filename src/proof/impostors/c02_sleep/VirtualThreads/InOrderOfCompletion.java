// Fails in: completeAndInOrder
// Says: in another order
// A completion service hands the receipts out as they come.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class VirtualThreads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> done = new ExecutorCompletionService<>(threads);
            messages.forEach(message -> done.submit(() -> courier.deliver(message)));
            List<String> receipts = new ArrayList<>();
            for (int i = 0; i < messages.size(); i++) {
                receipts.add(done.take().get());
            }
            return receipts;
        }
    }
}
