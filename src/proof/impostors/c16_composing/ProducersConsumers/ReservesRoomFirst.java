// Fails in: producersOverlap
// Says: never more than
// A producer takes its room in the queue before it begins to make an item, so no more of them are at work than there is
// room.
package c16_composing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        if (producers.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
        Semaphore places = new Semaphore(room);
        AtomicInteger producing = new AtomicInteger(producers.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
            try {
                producers.forEach(producer -> workers.submit(() -> produce(producer, queue, places, producing)));
                consumers.forEach(consumer -> workers.submit(() -> consume(consumer, queue, places)));
                for (int i = 0; i < producers.size() + consumers.size(); i++) {
                    workers.take().get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Void produce(
            Producer producer, BlockingQueue<Optional<String>> queue, Semaphore places, AtomicInteger producing)
            throws Exception {
        while (true) {
            places.acquire();
            Optional<String> item = producer.next();
            if (item.isEmpty()) {
                places.release();
                break;
            }
            queue.put(item);
        }
        if (producing.decrementAndGet() == 0) {
            queue.put(Optional.empty());
        }
        return null;
    }

    private static Void consume(Consumer consumer, BlockingQueue<Optional<String>> queue, Semaphore places)
            throws Exception {
        for (Optional<String> item = queue.take(); item.isPresent(); item = queue.take()) {
            places.release();
            consumer.use(item.get());
        }
        queue.put(Optional.empty());
        return null;
    }
}
