// A stream that is not parallel is a loop.
package c10_heavy;

import java.util.List;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        return tasks.stream().map(Task::compute).toList();
    }
}
