package c14_eventloop;

/**
 * Work in steps, to be done by an event loop. While a step runs, its task has control, and nobody can take it away: all
 * others wait until the step returns. Between two steps the task's fields keep what it needs, as in a state machine.
 *
 * @param <T> what it results in
 */
@FunctionalInterface
public interface Task<T> {

    /**
     * Does the next step, on the loop's thread.
     *
     * @return what the task asks for now
     * @throws Exception if the task fails: it has come to its end then, too
     */
    Next<T> step() throws Exception;

    /** Tells the task, on the loop's thread, that there will be no further step although it has not come to its end. */
    default void cancel() {}
}
