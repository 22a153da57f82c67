// Fails in: producerFails
// Says: Expected the call to fail with "producer
// Of several that have failed it tells of the first in its list, though another one was first and the others failed by
// its interrupt.
package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        if (producers.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(room);
        AtomicInteger producing = new AtomicInteger(producers.size());
        List<Future<Void>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
            try {
                producers.forEach(producer -> all.add(workers.submit(() -> produce(producer, queue, producing))));
                consumers.forEach(consumer -> all.add(workers.submit(() -> consume(consumer, queue))));
                int ended = 0;
                while (ended < all.size() && workers.take().state() == Future.State.SUCCESS) {
                    ended++;
                }
            } finally {
                threads.shutdownNow();
            }
        }
        for (Future<Void> one : all) {
            // Who was only interrupted is not the one to tell of.
            if (one.state() == Future.State.FAILED && !(one.exceptionNow() instanceof InterruptedException)) {
                one.get();
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
