package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Computes tasks on an event loop. */
@FunctionalInterface
public interface AsyncWork {

    /**
     * Has every task computed once by the loop, and returns at once.
     *
     * @param tasks what to compute; may be empty
     * @param loop has one thread, which does one thing after another in the order in which they came; nobody else computes
     *     anything
     * @return a future of the results, one for each task, in the order of {@code tasks}; it fails when a task does
     */
    CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop);
}
