// Fails in: overlaps
// Says: never more than 1
// sequential() and parallel() hold for the whole stream: the last word counts.
package c10_heavy;

import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.parallelStream().map(Task::compute).sequential().toList();
    }
}
