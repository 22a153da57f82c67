// Fails in: failsLoudly
// Says: Expected the call to fail with
// What went wrong, and where, is thrown away.
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
                throw new IllegalStateException("a task failed");
            }
        }
        return results;
    }
}
