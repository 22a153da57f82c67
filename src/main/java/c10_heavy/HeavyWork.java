package c10_heavy;

import java.util.List;

/** Computes tasks that keep a processor busy. */
@FunctionalInterface
public interface HeavyWork {

    /**
     * Computes every task once, and returns when all have been computed.
     *
     * @param tasks what to compute; may be empty
     * @return the results, one for each task, in the order of {@code tasks}
     * @throws Exception what a task threw, or an exception that has it as its cause or its words in the message: which task
     *     it was, and why; also when the calling thread is interrupted and the work cannot be ended properly
     */
    List<Long> work(List<Task> tasks) throws Exception;
}
