// Fails in: overlaps
// Says: never more than 1
// forEachOrdered(…) does one after another, and the computing is in it.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        List<Long> results = new ArrayList<>();
        tasks.parallelStream().forEachOrdered(task -> results.add(task.compute()));
        return results;
    }
}
