// Fails in: doesNotWait
// Says: return at once
// Computes first, and makes a future of what is there already.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        return CompletableFuture.completedFuture(
                tasks.stream().map(Task::compute).toList());
    }
}
