// The same stream in a pool of its own.
package c10_heavy;

import java.util.List;
import java.util.concurrent.ForkJoinPool;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            return pool.submit(() -> tasks.parallelStream().map(Task::compute).toList())
                    .get();
        }
    }
}
