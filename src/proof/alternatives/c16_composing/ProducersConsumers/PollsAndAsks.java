package c16_composing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A consumer that finds nothing for a moment asks whether there will be more. */
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
                producers.forEach(producer -> workers.submit(() -> produce(producer, queue, producing)));
                consumers.forEach(consumer -> workers.submit(() -> consume(consumer, queue, producing)));
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
        producing.decrementAndGet();
        return null;
    }

    private static Void consume(Consumer consumer, BlockingQueue<Optional<String>> queue, AtomicInteger producing)
            throws Exception {
        // Asked in this order: when nobody produces any more, everything is in the queue.
        while (producing.get() > 0 || !queue.isEmpty()) {
            Optional<String> item = queue.poll(5, TimeUnit.MILLISECONDS);
            if (item != null) {
                consumer.use(item.get());
            }
        }
        return null;
    }
}
