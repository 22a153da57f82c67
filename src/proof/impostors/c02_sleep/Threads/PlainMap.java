// Fails in: losesNothing
// Says: Expected no two threads to change the same HashMap
// All threads put their receipts into one HashMap without a lock: it may lose some, and nobody sees which.
package c02_sleep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        Map<String, String> receipts = new HashMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Message message : messages) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    receipts.put(message.name(), courier.deliver(message));
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        List<String> inOrder = new ArrayList<>();
        for (Message message : messages) {
            inOrder.add(receipts.get(message.name()));
        }
        return inOrder;
    }
}
