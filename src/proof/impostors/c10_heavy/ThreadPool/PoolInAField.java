// Fails in: secondRun
// Says: RejectedExecutionException
// The pool belongs to the object, and the first call closes it.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (pool) {
            try {
                List<Future<Long>> futures =
                        tasks.stream().map(task -> pool.submit(task::compute)).toList();
                List<Long> results = new ArrayList<>();
                for (Future<Long> future : futures) {
                    results.add(future.get());
                }
                return results;
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
