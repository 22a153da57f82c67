// Fails in: cleansUp
// Says: thread
// The stream runs in a pool of its own, which nobody closes.
package c10_heavy;

import java.util.List;
import java.util.concurrent.ForkJoinPool;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        return new ForkJoinPool(Runtime.getRuntime().availableProcessors())
                .submit(() -> tasks.parallelStream().map(Task::compute).toList())
                .get();
    }
}
