// Fails in: overlaps
// Says: common pool
// supplyAsync(…) without an executor: one thread too few.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<CompletableFuture<Long>> futures = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute))
                .toList();
        List<Long> results = new ArrayList<>();
        for (CompletableFuture<Long> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
