// Fails in: doesNotWait
// Says: return at once
// The method waits for all results before it returns.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        List<CompletableFuture<Long>> results = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute, loop))
                .toList();
        return CompletableFuture.completedFuture(
                results.stream().map(CompletableFuture::join).toList());
    }
}
