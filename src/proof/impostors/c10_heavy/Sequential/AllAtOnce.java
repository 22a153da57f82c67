// Fails in: oneAfterAnother
// Says: at most 1 task in flight
// A parallel stream is something else: here one comes after another.
package c10_heavy;

import java.util.List;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        return tasks.parallelStream().map(Task::compute).toList();
    }
}
