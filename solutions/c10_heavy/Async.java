package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Computes all tasks on an event loop, which is no help: there is nothing that anybody could do meanwhile. */
public final class Async implements AsyncWork {

    /** The loop has one thread. A task that computes keeps it from its first step to its last. */
    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        List<CompletableFuture<Long>> results = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute, loop))
                .toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                // join() does not wait here: allOf has completed, and so have they all.
                .thenApply(
                        allDone -> results.stream().map(CompletableFuture::join).toList());
    }
}
