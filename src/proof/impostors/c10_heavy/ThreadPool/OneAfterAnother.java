// Fails in: overlaps
// Says: never more than 1
// get() right after submit() waits for each task in turn.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Long> results = new ArrayList<>();
            for (Task task : tasks) {
                results.add(pool.submit(task::compute).get());
            }
            return results;
        }
    }
}
