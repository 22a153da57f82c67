package c17_choose;

import c02_sleep.AsyncCourier;
import c02_sleep.AsyncDeliveries;
import c02_sleep.Courier;
import c02_sleep.Deliveries;
import c02_sleep.Message;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import kata.Gauge;

/** Ten waits of 20 ms each, as the messages of chapter c02. */
final class Waits {

    static final int COUNT = 10;

    /** As many as the pool of chapter c02 has. */
    static final int THREADS = 8;

    private static final List<Message> MESSAGES =
            IntStream.range(0, COUNT).mapToObj(i -> new Message("wait-" + i, 2)).toList();

    private Waits() {}

    /** The pieces of work, with calls that block. */
    static List<Callable<String>> blocking(Gauge gauge) {
        Courier courier = new Courier(gauge);
        return MESSAGES.stream()
                .<Callable<String>>map(message -> () -> courier.deliver(message))
                .toList();
    }

    /** The learner's way of doing them. */
    static Way with(Deliveries answer) {
        return gauge -> answer.deliver(MESSAGES, new Courier(gauge));
    }

    /** The learner's way of doing them with calls that return at once. */
    static Way with(AsyncDeliveries answer) {
        return gauge -> {
            try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
                return answer.deliver(MESSAGES, new AsyncCourier(gauge), scheduler)
                        .get();
            }
        };
    }

    /** All of them begun at once, with calls that return at once. */
    static List<String> asynchronous(Gauge gauge) throws InterruptedException, ExecutionException {
        AsyncCourier courier = new AsyncCourier(gauge);
        try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
            List<CompletableFuture<String>> receipts = MESSAGES.stream()
                    .map(message -> {
                        CompletableFuture<String> receipt = new CompletableFuture<>();
                        AsyncCourier.Delivery delivery = courier.setOut(message);
                        Runnable finish = () -> {
                            try {
                                receipt.complete(delivery.finish());
                            } catch (Exception e) {
                                receipt.completeExceptionally(e);
                            }
                        };
                        scheduler.schedule(finish, message.duration().toNanos(), TimeUnit.NANOSECONDS);
                        return receipt;
                    })
                    .toList();
            CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new)).get();
            return receipts.stream().map(CompletableFuture::join).toList();
        }
    }

    /** The same way, but each piece holds one and the same lock from its start to its end. */
    static Way holdingALock(Way way) {
        return gauge -> {
            ReentrantLock lock = new ReentrantLock();
            return way.run(piece -> {
                lock.lockInterruptibly();
                boolean started = false;
                try {
                    Gauge.Mark mark = gauge.start(piece);
                    started = true;
                    return () -> {
                        mark.close();
                        if (lock.isHeldByCurrentThread()) {
                            lock.unlock();
                        }
                    };
                } finally {
                    if (!started) {
                        lock.unlock();
                    }
                }
            });
        };
    }
}
