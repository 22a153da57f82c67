// Fails in: completeAndInOrder
// Says: Expected the future to complete
// The loop waits for results that it has to compute itself, after what it is just doing.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        return CompletableFuture.supplyAsync(
                () -> tasks.stream()
                        .map(task -> CompletableFuture.supplyAsync(task::compute, loop))
                        .map(CompletableFuture::join)
                        .toList(),
                loop);
    }
}
