// Fails in: firstFree
// Says: once there were fewer
// They all begin together, and then one is left with the rest.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), tasks.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, processors))) {
            List<Future<Long>> first = tasks.subList(0, processors).stream()
                    .map(task -> pool.submit(task::compute))
                    .toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : first) {
                results.add(future.get());
            }
            for (Task task : tasks.subList(processors, tasks.size())) {
                results.add(task.compute());
            }
            return results;
        }
    }
}
