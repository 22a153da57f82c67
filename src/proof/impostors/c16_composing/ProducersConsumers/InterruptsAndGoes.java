// Fails in: waitsForTheInterrupted
// Says: how many of the 9 other consumers had ended when run() threw
// Interrupts the others when one has failed, and does not wait until they have ended.
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
        // An empty item means that there will be no more.
        BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(room);
        AtomicInteger producing = new AtomicInteger(producers.size());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
        try {
            producers.forEach(producer -> workers.submit(() -> produce(producer, queue, producing)));
            consumers.forEach(consumer -> workers.submit(() -> consume(consumer, queue)));
            // In the order in which they end, so that a failure is heard of at once.
            for (int i = 0; i < producers.size() + consumers.size(); i++) {
                workers.take().get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void produce(Producer producer, BlockingQueue<Optional<String>> queue, AtomicInteger producing)
            throws Exception {
        for (Optional<String> item = producer.next(); item.isPresent(); item = producer.next()) {
            queue.put(item);
        }
        // Only whoever ends last: before that there may be more items to come.
        if (producing.decrementAndGet() == 0) {
            queue.put(Optional.empty());
        }
        return null;
    }

    private static Void consume(Consumer consumer, BlockingQueue<Optional<String>> queue) throws Exception {
        for (Optional<String> item = queue.take(); item.isPresent(); item = queue.take()) {
            consumer.use(item.get());
        }
        // For the next consumer. There is room: this was the last thing in the queue.
        queue.put(Optional.empty());
        return null;
    }
}
