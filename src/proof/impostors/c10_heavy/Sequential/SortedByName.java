// Fails in: completeAndInOrder
// Says: in another order
// The results are kept by name in a TreeMap, and come out in the order of the names, which is not that of the tasks.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        Map<String, Long> results = new TreeMap<>();
        for (Task task : tasks) {
            results.put(task.name(), task.compute());
        }
        return new ArrayList<>(results.values());
    }
}
