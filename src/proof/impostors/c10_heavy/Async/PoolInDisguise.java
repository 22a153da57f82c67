// Fails in: oneAfterAnother
// Says: at most 1 task in flight
// The loop only starts threads, and threads compute.
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
        loop.execute(() -> Thread.ofPlatform().start(() -> {
            try {
                result.complete(task.compute());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        }));
        return result;
    }
}
