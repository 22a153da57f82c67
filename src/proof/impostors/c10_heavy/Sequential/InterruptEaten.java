// Fails in: interruptible
// Says: Expected the interrupt to reach the caller
// Whoever stops the loop is told nothing, and gets what was there.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Long> results = new ArrayList<>();
        try {
            for (Task task : tasks) {
                results.add(task.compute());
            }
        } catch (CancellationException e) {
            Thread.interrupted();
        }
        return results;
    }
}
