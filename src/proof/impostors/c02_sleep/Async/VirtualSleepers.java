// Fails in: fewThreads
// Says: no thread but the caller's and the scheduler's
// A virtual thread sleeps for each message.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

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
        Thread.startVirtualThread(() -> {
            sleep(message);
            finish(delivery, receipt);
        });
        return receipt;
    }

    private static void sleep(Message message) {
        try {
            Thread.sleep(message.duration());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(Delivery delivery, CompletableFuture<String> receipt) {
        try {
            receipt.complete(delivery.finish());
        } catch (Exception e) {
            receipt.completeExceptionally(e);
        }
    }
}
