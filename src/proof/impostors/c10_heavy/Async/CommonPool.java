// Fails in: oneThread
// Says: Expected the loop's thread to compute all tasks
// supplyAsync(…) without an executor: that is a thread pool, and no loop.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        List<CompletableFuture<Long>> results = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute))
                .toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> results.stream().map(CompletableFuture::join).toList());
    }
}
