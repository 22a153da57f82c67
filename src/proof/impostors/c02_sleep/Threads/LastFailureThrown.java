// Fails in: firstFailure
// Says: Expected the call to fail with the loss of message A
// There is room for one failure, and whoever fails last has it.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < receipts.length; i++) {
            int place = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    receipts[place] = courier.deliver(messages.get(place));
                } catch (Exception e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return List.of(receipts);
    }
}
