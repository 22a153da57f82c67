// Fails in: overlaps
// Says: never more than 1
// A stream is lazy: each task is submitted when the one before has been waited for.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return tasks.stream()
                    .map(task -> CompletableFuture.supplyAsync(task::compute, pool))
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
