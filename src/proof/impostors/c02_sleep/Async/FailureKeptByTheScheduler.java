// Fails in: failsLoudly
// Says: Expected the future to complete
// What a scheduled task throws the scheduler keeps to itself: the receipt never comes.
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
        scheduler.schedule(
                () -> receipt.complete(delivery.finish()), message.duration().toMillis(), TimeUnit.MILLISECONDS);
        return receipt;
    }
}
