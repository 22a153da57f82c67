// Fails in: holdsTheProducersBack
// Says: items to be made while the consumers stand still
// One thread empties the queue at once into the queue of a pool, which has no bound.
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
        BlockingQueue<Consumer> idle = new ArrayBlockingQueue<>(consumers.size(), true, consumers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService pool = Executors.newFixedThreadPool(consumers.size())) {
            try {
                List<Future<Void>> producing = new ArrayList<>();
                producers.forEach(producer -> producing.add(threads.submit(() -> produce(producer, queue))));
                Future<List<Future<Void>>> using = threads.submit(() -> dispatch(queue, idle, pool));
                for (Future<Void> end : producing) {
                    end.get();
                }
                queue.put(Optional.empty());
                for (Future<Void> use : using.get()) {
                    use.get();
                }
            } finally {
                threads.shutdownNow();
                pool.shutdownNow();
            }
        }
    }

    private static Void produce(Producer producer, BlockingQueue<Optional<String>> queue) throws Exception {
        for (Optional<String> item = producer.next(); item.isPresent(); item = producer.next()) {
            queue.put(item);
        }
        return null;
    }

    private static List<Future<Void>> dispatch(
            BlockingQueue<Optional<String>> queue, BlockingQueue<Consumer> idle, ExecutorService pool)
            throws InterruptedException {
        List<Future<Void>> uses = new ArrayList<>();
        for (Optional<String> item = queue.take(); item.isPresent(); item = queue.take()) {
            String text = item.get();
            uses.add(pool.submit(() -> {
                Consumer consumer = idle.take();
                try {
                    consumer.use(text);
                } finally {
                    idle.put(consumer);
                }
                return null;
            }));
        }
        return uses;
    }
}
