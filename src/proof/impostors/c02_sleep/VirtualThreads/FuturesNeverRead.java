// Fails in: failsLoudly
// Says: returned as if nothing had happened
// Nobody calls get(), so nobody hears of a failure.
package c02_sleep;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class VirtualThreads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < receipts.length; i++) {
                int place = i;
                threads.submit(() -> receipts[place] = courier.deliver(messages.get(place)));
            }
        }
        return Arrays.asList(receipts);
    }
}
