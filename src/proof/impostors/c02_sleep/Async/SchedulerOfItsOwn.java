// Fails in: fewThreads
// Says: no thread but the caller's and the scheduler's
// A second scheduler keeps the time.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor();
        List<CompletableFuture<String>> receipts =
                messages.stream().map(message -> one(message, courier, own)).toList();
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(allDone -> {
                    own.shutdown();
                    return receipts.stream().map(CompletableFuture::join).toList();
                });
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
