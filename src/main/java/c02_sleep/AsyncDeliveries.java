package c02_sleep;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/** Delivers messages without a thread that waits. */
@FunctionalInterface
public interface AsyncDeliveries {

    /**
     * Has every message delivered once, and returns at once.
     *
     * @param messages what to deliver; may be empty
     * @param courier sets out with them
     * @param scheduler keeps the time for all of them, with its one thread; it stays open, its owner closes it
     * @return a future of the receipts, one for each message, in the order of {@code messages}; it fails when a message is
     *     lost
     */
    CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler);
}
