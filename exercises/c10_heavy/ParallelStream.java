package c10_heavy;

import java.util.List;
import kata.Todo;

/** Computes all tasks with a parallel stream. */
public final class ParallelStream implements HeavyWork {

    /** The stream divides the list, has the common pool and this thread compute, and puts the results in order. */
    @Override
    public List<Long> work(List<Task> tasks) {
        // TODO one expression, from the list of tasks to the list of results.
        // Look up: Collection.parallelStream, Stream (map, toList).
        throw new Todo("one stream expression");
    }
}
