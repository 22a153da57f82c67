// Fails in: failsLoudly
// Says: as if nothing had happened
// A task without a result counts as 0.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                List<Future<Long>> futures =
                        tasks.stream().map(task -> pool.submit(task::compute)).toList();
                List<Long> results = new ArrayList<>();
                for (Future<Long> future : futures) {
                    try {
                        results.add(future.get());
                    } catch (ExecutionException e) {
                        results.add(0L);
                    }
                }
                return results;
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
