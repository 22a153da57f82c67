// Fails in: failsWithAnError
// Says: Expected the call to return, but it was still running
// An Error ends the thread, and nobody tells whoever waits.
package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        if (producers.isEmpty()) {
            return;
        }
        Buffer buffer = new Buffer(room, producers.size());
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        AtomicInteger working = new AtomicInteger(producers.size() + consumers.size());
        List<Thread> threads = new ArrayList<>();
        producers.forEach(producer -> threads.add(worker(() -> produce(producer, buffer), working, outcome)));
        consumers.forEach(consumer -> threads.add(worker(() -> consume(consumer, buffer), working, outcome)));
        threads.forEach(Thread::start);
        try {
            outcome.get();
        } finally {
            threads.forEach(Thread::interrupt);
            join(threads);
        }
    }

    /** Also when it is interrupted: they have been told to end, and do so soon. */
    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Work work, AtomicInteger working, CompletableFuture<Void> outcome) {
        return Thread.ofPlatform().unstarted(() -> {
            try {
                work.run();
                if (working.decrementAndGet() == 0) {
                    outcome.complete(null);
                }
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        });
    }

    private static void produce(Producer producer, Buffer buffer) throws Exception {
        for (Optional<String> item = producer.next(); item.isPresent(); item = producer.next()) {
            buffer.put(item.get());
        }
        buffer.ended();
    }

    private static void consume(Consumer consumer, Buffer buffer) throws Exception {
        for (Optional<String> item = buffer.take(); item.isPresent(); item = buffer.take()) {
            consumer.use(item.get());
        }
    }

    private interface Work {

        void run() throws Exception;
    }

    private static final class Buffer {

        private final Queue<String> items = new ConcurrentLinkedQueue<>();
        private final Semaphore room;
        private final Semaphore filled = new Semaphore(0);
        private final AtomicInteger producing;

        Buffer(int room, int producers) {
            this.room = new Semaphore(room);
            this.producing = new AtomicInteger(producers);
        }

        void put(String item) throws InterruptedException {
            room.acquire();
            items.add(item);
            filled.release();
        }

        /** When the last has ended whoever looks for an item finds none, and tells the next. */
        void ended() {
            if (producing.decrementAndGet() == 0) {
                filled.release();
            }
        }

        Optional<String> take() throws InterruptedException {
            filled.acquire();
            String item = items.poll();
            if (item == null) {
                filled.release();
                return Optional.empty();
            }
            room.release();
            return Optional.of(item);
        }
    }
}
