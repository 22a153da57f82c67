// The timer completes a future, and what is to happen then is appended to it.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        Delivery delivery = courier.setOut(message);
        CompletableFuture<Void> over = new CompletableFuture<>();
        scheduler.schedule(() -> over.complete(null), message.duration().toMillis(), TimeUnit.MILLISECONDS);
        return over.thenApplyAsync(
                arrived -> {
                    try {
                        return delivery.finish();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                scheduler);
    }
}
