// Fails in: endsWithTheLastItem
// Says: it was still running
// No item for three seconds is taken for the end: everybody waits that long at each end, and an item that is slower is
// lost.
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

public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        if (producers.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(room);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
            try {
                producers.forEach(producer -> workers.submit(() -> produce(producer, queue)));
                consumers.forEach(consumer -> workers.submit(() -> consume(consumer, queue)));
                for (int i = 0; i < producers.size() + consumers.size(); i++) {
                    workers.take().get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Void produce(Producer producer, BlockingQueue<Optional<String>> queue) throws Exception {
        for (Optional<String> item = producer.next(); item.isPresent(); item = producer.next()) {
            queue.put(item);
        }
        return null;
    }

    private static Void consume(Consumer consumer, BlockingQueue<Optional<String>> queue) throws Exception {
        Optional<String> item = queue.poll(3, TimeUnit.SECONDS);
        while (item != null && item.isPresent()) {
            consumer.use(item.get());
            item = queue.poll(3, TimeUnit.SECONDS);
        }
        return null;
    }
}
