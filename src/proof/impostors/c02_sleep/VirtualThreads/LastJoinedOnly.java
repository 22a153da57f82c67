// Fails in: waitsForAll
// Says: is null
// Only the last thread is waited for.
package c02_sleep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class VirtualThreads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < receipts.length; i++) {
            int place = i;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    receipts[place] = courier.deliver(messages.get(place));
                } catch (Exception e) {
                    failures.add(e);
                }
            }));
        }
        if (!threads.isEmpty()) {
            threads.getLast().join();
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return Arrays.asList(receipts);
    }
}
