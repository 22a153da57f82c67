package c10_heavy;

import java.util.ArrayList;
import java.util.List;

/** Computes all tasks one after another. */
public final class Sequential implements HeavyWork {

    /** The yardstick for all others, and the right answer as long as it is quick enough. */
    @Override
    public List<Long> work(List<Task> tasks) {
        List<Long> results = new ArrayList<>();
        for (Task task : tasks) {
            results.add(task.compute());
        }
        return results;
    }
}
