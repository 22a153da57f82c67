package c02_sleep;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import kata.Todo;

/** Delivers all messages at once, and no thread sleeps. */
public final class Async implements AsyncDeliveries {

    /** Sets out with all messages, and says what is to happen when the last has arrived. */
    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        // TODO set out with each message, and have the scheduler call finish() when the message's time is over.
        // Return a future that completes with all receipts; wait for nothing before you return.
        // Look up: ScheduledExecutorService.schedule, CompletableFuture (complete, completeExceptionally, allOf).
        throw new Todo("one scheduler, no thread that sleeps");
    }
}
