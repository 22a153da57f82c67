// Fails in: completeAndInOrder
// Says: exactly once
// When all have been computed, they are computed again for their results.
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
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(allDone -> tasks.stream().map(Task::compute).toList());
    }
}
