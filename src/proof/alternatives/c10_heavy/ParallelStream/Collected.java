// Parallel is said in the middle, and a collector makes the list.
package c10_heavy;

import java.util.List;
import java.util.stream.Collectors;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.stream().map(Task::compute).parallel().collect(Collectors.toList());
    }
}
