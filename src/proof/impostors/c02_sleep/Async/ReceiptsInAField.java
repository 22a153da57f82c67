// Fails in: calledTwice
// Says: Expected 2 results, but there are 4
// The receipts are kept in a field: the second call returns those of the first as well.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Delivers all messages at once, and no thread sleeps. */
public final class Async implements AsyncDeliveries {

    private final List<CompletableFuture<String>> receipts = new ArrayList<>();

    /** Sets out with all messages, and says what is to happen when the last has arrived. */
    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        for (Message message : messages) {
            CompletableFuture<String> receipt = new CompletableFuture<>();
            receipts.add(receipt);
            Delivery delivery = courier.setOut(message);
            scheduler.schedule(
                    () -> finish(delivery, receipt), message.duration().toNanos(), TimeUnit.NANOSECONDS);
        }
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        receipts.stream().map(CompletableFuture::join).toList());
    }

    private static void finish(Delivery delivery, CompletableFuture<String> receipt) {
        try {
            receipt.complete(delivery.finish());
        } catch (IOException | RuntimeException e) {
            receipt.completeExceptionally(e);
        }
    }
}
