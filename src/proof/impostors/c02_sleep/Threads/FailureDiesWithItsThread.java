// Fails in: failsLoudly
// Says: but it returned as if nothing had happened
// What a thread throws ends that thread; join() does not tell.
package c02_sleep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < receipts.length; i++) {
            int place = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    receipts[place] = courier.deliver(messages.get(place));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(receipts);
    }
}
