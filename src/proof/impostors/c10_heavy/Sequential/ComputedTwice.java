// Fails in: completeAndInOrder
// Says: exactly once
// Computes each task to see whether it has a result, and then again for the result.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Long> results = new ArrayList<>();
        for (Task task : tasks) {
            if (task.compute() >= 0) {
                results.add(task.compute());
            }
        }
        return results;
    }
}
