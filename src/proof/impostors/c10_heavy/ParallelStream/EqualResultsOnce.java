// Fails in: completeAndInOrder
// Says: results, but there are
// Two tasks may have the same result; distinct() keeps one of them.
package c10_heavy;

import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.parallelStream().map(Task::compute).distinct().toList();
    }
}
