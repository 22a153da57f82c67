package c10_heavy;

import java.util.List;

/** Computes all tasks with a parallel stream. */
public final class ParallelStream implements HeavyWork {

    /** The stream divides the list, has the common pool and this thread compute, and puts the results in order. */
    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.parallelStream().map(Task::compute).toList();
    }
}
