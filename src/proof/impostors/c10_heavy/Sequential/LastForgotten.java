// Fails in: completeAndInOrder
// Says: results, but there are
// The loop ends one too early.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Long> results = new ArrayList<>();
        for (int i = 0; i < tasks.size() - 1; i++) {
            results.add(tasks.get(i).compute());
        }
        return results;
    }
}
