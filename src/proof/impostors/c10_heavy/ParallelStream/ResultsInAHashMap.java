// Fails in: losesNothing
// Says: Expected no two threads to change the same HashMap at once
// The stream's threads put their results into a map that is not thread-safe.
package c10_heavy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        Map<Task, Long> results = new HashMap<>();
        tasks.parallelStream().forEach(task -> results.put(task, task.compute()));
        return tasks.stream().map(results::get).toList();
    }
}
