// Fails in: completeAndInOrder
// Says: in another order
// Receipts are added as they come.
package c02_sleep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = Collections.synchronizedList(new ArrayList<>());
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Message message : messages) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    receipts.add(courier.deliver(message));
                } catch (Exception e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return receipts;
    }
}
