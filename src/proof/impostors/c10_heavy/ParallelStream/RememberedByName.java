// Fails in: secondRun
// Says: of the second call
// Results are remembered by name in a field, and only within a run no two tasks have the same name.
package c10_heavy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class ParallelStream implements HeavyWork {

    private final Map<String, Long> known = new ConcurrentHashMap<>();

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.parallelStream().map(this::result).toList();
    }

    private Long result(Task task) {
        Long before = known.get(task.name());
        if (before != null) {
            return before;
        }
        Long result = task.compute();
        known.put(task.name(), result);
        return result;
    }
}
