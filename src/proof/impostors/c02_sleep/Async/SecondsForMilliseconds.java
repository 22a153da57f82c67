// Fails in: completeAndInOrder
// Says: too early
// The delay is in the wrong unit, so everything comes too early.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        List<CompletableFuture<String>> receipts = messages.stream()
                .map(message -> one(message, courier, scheduler))
                .toList();
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        receipts.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<String> one(
            Message message, AsyncCourier courier, ScheduledExecutorService scheduler) {
        CompletableFuture<String> receipt = new CompletableFuture<>();
        Delivery delivery = courier.setOut(message);
        scheduler.schedule(() -> finish(delivery, receipt), message.duration().toMillis(), TimeUnit.MICROSECONDS);
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
