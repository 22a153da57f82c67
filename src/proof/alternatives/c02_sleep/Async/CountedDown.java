// A future of one's own, completed by hand when the last receipt is there.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        String[] receipts = new String[messages.size()];
        AtomicInteger missing = new AtomicInteger(receipts.length);
        if (receipts.length == 0) {
            all.complete(List.of());
        }
        for (int i = 0; i < receipts.length; i++) {
            int place = i;
            Message message = messages.get(i);
            Delivery delivery = courier.setOut(message);
            scheduler.schedule(
                    () -> {
                        try {
                            receipts[place] = delivery.finish();
                            if (missing.decrementAndGet() == 0) {
                                all.complete(List.of(receipts));
                            }
                        } catch (IOException | RuntimeException e) {
                            all.completeExceptionally(e);
                        }
                    },
                    message.duration().toNanos(),
                    TimeUnit.NANOSECONDS);
        }
        return all;
    }
}
