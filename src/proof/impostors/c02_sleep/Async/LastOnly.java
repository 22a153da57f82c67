// Fails in: waitsForAll
// Says: is null
// The future completes when the last message has arrived, whether or not the others have.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        String[] receipts = new String[messages.size()];
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        for (int i = 0; i < receipts.length; i++) {
            int place = i;
            last = one(messages.get(i), courier, scheduler).thenAccept(receipt -> receipts[place] = receipt);
        }
        return last.thenApply(done -> new ArrayList<>(Arrays.asList(receipts)));
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
