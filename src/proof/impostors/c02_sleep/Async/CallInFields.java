// Fails in: twoCallsAtOnce
// Says: Expected
// What belongs to a call is kept in fields, made anew by each call: a second call takes them from the first, which is
// still under way.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    private List<CompletableFuture<String>> receipts;

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        receipts = new ArrayList<>();
        for (Message message : messages) {
            receipts.add(one(message, courier, scheduler));
        }
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        receipts.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<String> one(
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
