package c14_eventloop;

import java.util.List;

/** Waits for several tasks. Can be used again and again, after a failure as well. */
public interface Gathering {

    /**
     * Does the tasks' steps on the calling thread, as an event loop does, until all have come to their end. They are ready at
     * the beginning, in the order of the list.
     *
     * @param tasks may be empty; is not changed
     * @return their results, in the order of the tasks
     * @throws InterruptedException if the thread is interrupted while all tasks wait. All that have not come to their end are
     *     cancelled then
     * @throws Exception what the first step that failed threw, as it is. No other step is done then, and nobody is waited
     *     for: the tasks that have not come to their end are cancelled, each once, before this method ends. What fails on
     *     cancelling is kept as a suppressed exception, and does not keep the others from being cancelled
     */
    <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception;
}
