package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Delivers all messages at once, and no thread sleeps. */
public final class Async implements AsyncDeliveries {

    /** Sets out with all messages, and says what is to happen when the last has arrived. */
    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        List<CompletableFuture<String>> receipts = messages.stream()
                .map(message -> deliver(message, courier, scheduler))
                .toList();
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                // join() does not wait here: allOf has completed, and so have they all.
                .thenApply(allDone ->
                        receipts.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<String> deliver(
            Message message, AsyncCourier courier, ScheduledExecutorService scheduler) {
        CompletableFuture<String> receipt = new CompletableFuture<>();
        Delivery delivery = courier.setOut(message);
        Runnable finish = () -> {
            try {
                receipt.complete(delivery.finish());
            } catch (Exception e) {
                // The scheduler would keep it to itself, and the receipt would never come.
                receipt.completeExceptionally(e);
            }
        };
        scheduler.schedule(finish, message.duration().toNanos(), TimeUnit.NANOSECONDS);
        return receipt;
    }
}
