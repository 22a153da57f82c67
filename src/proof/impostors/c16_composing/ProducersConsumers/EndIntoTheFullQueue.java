// Fails in: consumerFails
// Says: Expected the call to return, but it was still running
// Waits for the producers first. When a consumer fails, nobody takes what they put, and nobody hears of it.
package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        if (producers.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(room);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<Void>> producing = new ArrayList<>();
                List<Future<Void>> consuming = new ArrayList<>();
                producers.forEach(producer -> producing.add(threads.submit(() -> produce(producer, queue))));
                consumers.forEach(consumer -> consuming.add(threads.submit(() -> consume(consumer, queue))));
                for (Future<Void> end : producing) {
                    end.get();
                }
                for (int i = 0; i < consumers.size(); i++) {
                    queue.put(Optional.empty());
                }
                for (Future<Void> end : consuming) {
                    end.get();
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
        for (Optional<String> item = queue.take(); item.isPresent(); item = queue.take()) {
            consumer.use(item.get());
        }
        return null;
    }
}
