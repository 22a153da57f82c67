package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Delivers all messages at once, with a virtual thread each. */
public final class VirtualThreads implements Deliveries {

    /** A virtual thread that sleeps gives its processor back and keeps a few hundred bytes, so there is no pool. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> threads.submit(() -> courier.deliver(message)))
                    .toList();
            List<String> receipts = new ArrayList<>();
            for (Future<String> delivery : deliveries) {
                receipts.add(delivery.get());
            }
            return receipts;
        }
    }
}
