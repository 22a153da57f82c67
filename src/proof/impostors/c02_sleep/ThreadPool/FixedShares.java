// Fails in: firstFree
// Says: stood idle
// The messages are dealt out like cards before anybody knows who is free first.
package c02_sleep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int first = i;
                shares.add(() -> {
                    for (int place = first; place < receipts.length; place += 8) {
                        receipts[place] = courier.deliver(messages.get(place));
                    }
                    return null;
                });
            }
            for (Future<Void> share : pool.invokeAll(shares)) {
                share.get();
            }
        }
        return Arrays.asList(receipts);
    }
}
