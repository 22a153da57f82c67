// One timer at a time, for whatever is due next: an event loop in small.
package c02_sleep;

import c02_sleep.AsyncCourier.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Async implements AsyncDeliveries {

    @Override
    public CompletableFuture<List<String>> deliver(
            List<Message> messages, AsyncCourier courier, ScheduledExecutorService scheduler) {
        List<CompletableFuture<String>> receipts = new ArrayList<>();
        Queue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::nanos));
        for (Message message : messages) {
            CompletableFuture<String> receipt = new CompletableFuture<>();
            receipts.add(receipt);
            Delivery delivery = courier.setOut(message);
            due.add(new Due(System.nanoTime() + message.duration().toNanos(), delivery, receipt));
        }
        next(due, scheduler);
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        receipts.stream().map(CompletableFuture::join).toList());
    }

    private static void next(Queue<Due> due, ScheduledExecutorService scheduler) {
        if (!due.isEmpty()) {
            long delay = Math.max(0, due.element().nanos() - System.nanoTime());
            scheduler.schedule(() -> finish(due, scheduler), delay, TimeUnit.NANOSECONDS);
        }
    }

    private static void finish(Queue<Due> due, ScheduledExecutorService scheduler) {
        while (!due.isEmpty() && due.element().nanos() - System.nanoTime() <= 0) {
            Due one = due.remove();
            try {
                one.receipt().complete(one.delivery().finish());
            } catch (IOException e) {
                one.receipt().completeExceptionally(e);
            }
        }
        next(due, scheduler);
    }

    private record Due(long nanos, Delivery delivery, CompletableFuture<String> receipt) {}
}
