// Fails in: waitsForTheLast
// Says: but there is
// Ends the consumers by an interrupt when the queue is empty, in the middle of their work.
package c16_composing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
                for (int i = 0; i < producers.size(); i++) {
                    workers.take().get();
                }
                while (!queue.isEmpty()) {
                    Thread.onSpinWait();
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
        while (true) {
            consumer.use(queue.take().orElseThrow());
        }
    }
}
