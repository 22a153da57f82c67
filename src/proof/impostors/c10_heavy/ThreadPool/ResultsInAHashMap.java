// Fails in: losesNothing
// Says: Expected no two threads to change the same HashMap at once
// The pool's threads put their results into a map that is not thread-safe.
package c10_heavy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Map<Task, Long> results = new HashMap<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (Task task : tasks) {
                    futures.add(pool.submit(() -> {
                        long result = task.compute();
                        results.put(task, result);
                    }));
                }
                for (Future<?> future : futures) {
                    future.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }
        return tasks.stream().map(results::get).toList();
    }
}
