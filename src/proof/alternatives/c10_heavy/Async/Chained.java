// Each task is handed to the loop when the one before has been computed: others get a turn in between.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        CompletableFuture<List<Long>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (Task task : tasks) {
            all = all.thenApplyAsync(
                    results -> {
                        results.add(task.compute());
                        return results;
                    },
                    loop);
        }
        return all;
    }
}
