// Fails in: overlaps
// Says: never more than 1
// The pool is wide enough, but its threads compute under one lock.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> pool.submit(() -> computed(task)))
                        .toList();
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

    private synchronized long computed(Task task) {
        return task.compute();
    }
}
