package c14_eventloop;

/** Does the steps of many tasks on one thread. One thread at a time uses a loop. */
public interface EventLoop {

    /**
     * Adds a task that is ready, behind all that are. To be called before {@link #run}, or by a step of a task.
     *
     * @param task has not been added before; may equal one that has
     */
    void add(Task<?> task);

    /**
     * Does steps on the calling thread, one at a time, until no task is left. Of the tasks that are ready the one goes first
     * that has been so for longest. When it has returned, other tasks can be added and run.
     *
     * @throws InterruptedException if the thread is interrupted while the loop waits
     * @throws Exception what a step threw, as it is; no other step is done then, and nobody
     *     uses the loop any more. Whether it returns or throws, no thread that it has started is left when it ends: calls
     *     that block are interrupted
     */
    void run() throws Exception;
}
