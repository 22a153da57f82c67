package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Delivers all messages with a fixed pool of platform threads. */
public final class ThreadPool implements Deliveries {

    private static final int THREADS = 8;

    /** The pool's queue does the sharing out: whichever thread is free takes the next message. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            // All are submitted before the first result is waited for.
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> pool.submit(() -> courier.deliver(message)))
                    .toList();
            List<String> receipts = new ArrayList<>();
            for (Future<String> delivery : deliveries) {
                receipts.add(delivery.get());
            }
            return receipts;
        }
    }
}
