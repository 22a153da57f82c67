// Fails in: overlaps
// Says: never more than 1
// A parallel stream, and its function holds a lock.
package c10_heavy;

import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.parallelStream().map(this::computed).toList();
    }

    private synchronized long computed(Task task) {
        return task.compute();
    }
}
