// Fails in: failsLoudly
// Says: as if nothing had happened
// exceptionally(…) puts a 0 in the place of a failure.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        List<CompletableFuture<Long>> results = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute, loop).exceptionally(failure -> 0L))
                .toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> results.stream().map(CompletableFuture::join).toList());
    }
}
