// Fails in: inOrder
// Says: in another order
// Results are added as they come.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            CompletionService<Long> done = new ExecutorCompletionService<>(pool);
            tasks.forEach(task -> done.submit(task::compute));
            List<Long> results = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                results.add(done.take().get());
            }
            return results;
        }
    }
}
