// Fails in: reusesThreads
// Says: at most 3 threads
// As many threads at a time as there are processors, and new ones for each batch.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        List<Long> results = new ArrayList<>();
        for (int start = 0; start < tasks.size(); start += processors) {
            List<Task> batch = tasks.subList(start, Math.min(start + processors, tasks.size()));
            try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
                for (Future<Long> future : pool.invokeAll(batch.stream()
                        .map(task -> (Callable<Long>) task::compute)
                        .toList())) {
                    results.add(future.get());
                }
            }
        }
        return results;
    }
}
