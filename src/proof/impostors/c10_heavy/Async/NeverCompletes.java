// Fails in: failsLoudly
// Says: Expected the future to complete
// What a task throws on the loop nobody hears: the future never completes.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        List<CompletableFuture<Long>> results =
                tasks.stream().map(task -> computed(task, loop)).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> results.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<Long> computed(Task task, Executor loop) {
        CompletableFuture<Long> result = new CompletableFuture<>();
        loop.execute(() -> result.complete(task.compute()));
        return result;
    }
}
