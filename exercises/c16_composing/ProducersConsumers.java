package c16_composing;

import java.util.List;
import kata.Todo;

/** A thread for each producer and each consumer, and a bounded queue between them. */
public final class ProducersConsumers implements Market {

    @Override
    public void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception {
        // TODO start a task for each producer and each consumer, with an ArrayBlockingQueue between them.
        // The producer that ends last puts in a mark that means the end, and every consumer has to learn of it. Wait
        // for the tasks in the order in which they end (ExecutorCompletionService), and if one has failed
        // interrupt the others (ExecutorService.shutdownNow).
        throw new Todo("producers, a bounded queue, consumers, and an orderly end");
    }
}
