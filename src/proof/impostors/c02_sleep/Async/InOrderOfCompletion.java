// Fails in: completeAndInOrder
// Says: in another order
// Receipts are added as they come.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        List<String> receipts = Collections.synchronizedList(new ArrayList<>());
        return CompletableFuture.allOf(messages.stream()
                        .map(message -> one(message, courier, scheduler).thenAccept(receipts::add))
                        .toArray(CompletableFuture[]::new))
                .thenApply(allDone -> receipts);
    }

    private static CompletableFuture<String> one(
            Message message, AsyncCourier courier, ScheduledExecutorService scheduler) {
        CompletableFuture<String> receipt = new CompletableFuture<>();
        Delivery delivery = courier.setOut(message);
        scheduler.schedule(() -> finish(delivery, receipt), message.duration().toMillis(), TimeUnit.MILLISECONDS);
        return receipt;
    }

    private static void finish(Delivery delivery, CompletableFuture<String> receipt) {
        try {
            receipt.complete(delivery.finish());
        } catch (Exception e) {
            receipt.completeExceptionally(e);
        }
    }
}
