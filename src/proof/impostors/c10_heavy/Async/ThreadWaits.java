// Fails in: oneThread
// Says: Expected no thread but
// A thread is started that does nothing but wait for the results.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        CompletableFuture<List<Long>> all = new CompletableFuture<>();
        List<CompletableFuture<Long>> results = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute, loop))
                .toList();
        Thread.ofPlatform().start(() -> {
            try {
                all.complete(results.stream().map(CompletableFuture::join).toList());
            } catch (RuntimeException e) {
                all.completeExceptionally(e);
            }
        });
        return all;
    }
}
