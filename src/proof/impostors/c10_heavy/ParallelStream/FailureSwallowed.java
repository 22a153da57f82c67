// Fails in: failsLoudly
// Says: as if nothing had happened
// A task without a result counts as 0.
package c10_heavy;

import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.parallelStream().map(ParallelStream::computed).toList();
    }

    private static long computed(Task task) {
        try {
            return task.compute();
        } catch (ArithmeticException e) {
            return 0;
        }
    }
}
