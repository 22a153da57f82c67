// All in one step of the loop: nobody gets a turn in between.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        return CompletableFuture.supplyAsync(
                () -> tasks.stream().map(Task::compute).toList(), loop);
    }
}
