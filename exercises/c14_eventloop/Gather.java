package c14_eventloop;

import java.util.List;
import kata.Todo;

/** Waits for all tasks, or for the first that fails. */
public final class Gather implements Gathering {

    /**
     * @param clock tells the time, and waits
     */
    public Gather(LoopClock clock) {
        // TODO keep the clock.
    }

    /** A loop of its own, in which a task is known by its place in the list. */
    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        // TODO the loop of Timers, as local variables; Next.Done has a result, which belongs in
        // the task's place. When a step throws, cancel the tasks that have not come to their end.
        // No task asks for Offload here. Look up: Collections.nCopies, Throwable.addSuppressed.
        throw new Todo("all results in order, or the first failure");
    }
}
