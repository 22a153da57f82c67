// Fails in: consumersOverlap
// Says: never more than
// The pool has as many threads as the document has producers and consumers, however many there are.
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
        try (ExecutorService threads = Executors.newFixedThreadPool(15)) {
            CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
            try {
                producers.forEach(producer -> workers.submit(() -> produce(producer, queue, producing)));
                consumers.forEach(consumer -> workers.submit(() -> consume(consumer, queue)));
                for (int i = 0; i < producers.size() + consumers.size(); i++) {
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
