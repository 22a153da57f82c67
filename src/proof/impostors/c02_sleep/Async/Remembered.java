// Fails in: calledTwice
// Says: Expected 2 calls to deliver 4 messages in all, but they delivered 3
// What has been delivered once is not delivered again: the future of its receipt is remembered.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    private final Map<Message, CompletableFuture<String>> delivered = new ConcurrentHashMap<>();

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        List<CompletableFuture<String>> receipts = messages.stream()
                .map(message -> delivered.computeIfAbsent(message, _ -> deliver(message, courier, scheduler)))
                .toList();
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        receipts.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<String> deliver(
            Message message, AsyncCourier courier, ScheduledExecutorService scheduler) {
        CompletableFuture<String> receipt = new CompletableFuture<>();
        Delivery delivery = courier.setOut(message);
        scheduler.schedule(
                () -> {
                    try {
                        receipt.complete(delivery.finish());
                    } catch (Exception e) {
                        receipt.completeExceptionally(e);
                    }
                },
                message.duration().toNanos(),
                TimeUnit.NANOSECONDS);
        return receipt;
    }
}
