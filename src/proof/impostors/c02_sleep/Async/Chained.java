// Fails in: overlaps
// Says: never more than 1
// Each message sets out only when the one before has arrived.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (Message message : messages) {
            all = all.thenCompose(receipts -> one(message, courier, scheduler).thenApply(receipt -> {
                receipts.add(receipt);
                return receipts;
            }));
        }
        return all;
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
