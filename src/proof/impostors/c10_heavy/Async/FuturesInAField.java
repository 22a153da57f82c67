// Fails in: twoCallsAtOnce
// Says: Expected the future to complete
// The futures are kept in a field: a second call returns the results of the first as well.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    private final List<CompletableFuture<Long>> results = new ArrayList<>();

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        for (Task task : tasks) {
            results.add(CompletableFuture.supplyAsync(task::compute, loop));
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> results.stream().map(CompletableFuture::join).toList());
    }
}
