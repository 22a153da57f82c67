// Fails in: inOrder
// Says: in another order
// forEach(…) has no order: results are added as they come.
package c10_heavy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        List<Long> results = Collections.synchronizedList(new ArrayList<>());
        tasks.parallelStream().forEach(task -> results.add(task.compute()));
        return List.copyOf(results);
    }
}
