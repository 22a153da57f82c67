// Fails in: overlaps
// Says: never more than 1
// run() on a FutureTask computes at once, on the calling thread; the pool has nothing to do.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<FutureTask<Long>> futures = new ArrayList<>();
            for (Task task : tasks) {
                FutureTask<Long> future = new FutureTask<>(task::compute);
                future.run();
                futures.add(future);
            }
            pool.shutdown();
            List<Long> results = new ArrayList<>();
            for (FutureTask<Long> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
