// One thread of an executor does it, and it is closed.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            List<String> receipts = new ArrayList<>();
            for (Future<String> receipt : messages.stream()
                    .map(message -> one.submit(() -> courier.deliver(message)))
                    .toList()) {
                receipts.add(receipt.get());
            }
            return receipts;
        }
    }
}
