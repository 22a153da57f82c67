// One thread less in the pool, because the caller takes tasks as well.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Queue<FutureTask<Long>> waiting = new ConcurrentLinkedQueue<>();
        List<FutureTask<Long>> futures = new ArrayList<>();
        for (Task task : tasks) {
            FutureTask<Long> future = new FutureTask<>(task::compute);
            futures.add(future);
            waiting.add(future);
        }
        Runnable taker = () -> {
            for (FutureTask<Long> next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        };
        try (ExecutorService helpers = Executors.newCachedThreadPool()) {
            for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
                helpers.execute(taker);
            }
            taker.run();
            List<Long> results = new ArrayList<>();
            for (FutureTask<Long> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
