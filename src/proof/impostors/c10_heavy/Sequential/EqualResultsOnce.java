// Fails in: completeAndInOrder
// Says: results, but there are
// Two tasks may have the same result; a set keeps one of them.
package c10_heavy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Set<Long> results = new LinkedHashSet<>();
        for (Task task : tasks) {
            results.add(task.compute());
        }
        return List.copyOf(results);
    }
}
