// Fails in: producersOverlap
// Says: never more than 1
// One thread asks all producers in turn, so that the slowest sets the pace.
package c16_composing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        if (producers.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(room);
        AtomicInteger producing = new AtomicInteger(producers.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
            try {
                workers.submit(() -> {
                    for (Producer producer : producers) {
                        produce(producer, queue, producing);
                    }
                    return null;
                });
                consumers.forEach(consumer -> workers.submit(() -> consume(consumer, queue)));
                for (int i = 0; i < 1 + consumers.size(); i++) {
                    workers.take().get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Void produce(Producer producer, BlockingQueue<Optional<String>> queue, AtomicInteger producing)
            throws Exception {
        for (Optional<String> item = producer.next(); item.isPresent(); item = producer.next()) {
            queue.put(item);
        }
        if (producing.decrementAndGet() == 0) {
            queue.put(Optional.empty());
        }
        return null;
    }

    private static Void consume(Consumer consumer, BlockingQueue<Optional<String>> queue) throws Exception {
        for (Optional<String> item = queue.take(); item.isPresent(); item = queue.take()) {
            consumer.use(item.get());
        }
        queue.put(Optional.empty());
        return null;
    }
}
