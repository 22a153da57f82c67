// Fails in: overlaps
// Says: never more than 1
// stream() is not parallelStream().
package c10_heavy;

import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.stream().map(Task::compute).toList();
    }
}
