// Fails in: failsLoudly
// Says: as if nothing had happened
// A task without a result counts as 0.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Long> results = new ArrayList<>();
        for (Task task : tasks) {
            try {
                results.add(task.compute());
            } catch (ArithmeticException e) {
                results.add(0L);
            }
        }
        return results;
    }
}
