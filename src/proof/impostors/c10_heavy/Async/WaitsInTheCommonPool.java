// Fails in: doesNotWait
// Says: Expected nobody to wait
// The waiting is handed to a thread of the common pool.
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
        return CompletableFuture.supplyAsync(
                () -> results.stream().map(CompletableFuture::join).toList());
    }
}
