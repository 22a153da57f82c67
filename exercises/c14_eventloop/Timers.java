package c14_eventloop;

import kata.Todo;

/** An event loop with two lists: tasks that are ready, and tasks that wait for their time. */
public final class Timers implements EventLoop {

    /**
     * A loop without tasks.
     *
     * @param clock tells the time, and waits
     */
    public Timers(LoopClock clock) {
        // TODO keep the clock, a queue of ready tasks, and a list of those that wait.
        // Look up: PriorityQueue, Comparator.
    }

    /** Behind all others that are ready. */
    @Override
    public void add(Task<?> task) {
        // TODO as in ReadyQueue.
        throw new Todo("a queue of tasks that are ready");
    }

    /** Whoever is due becomes ready; then a step of the first that is ready, and if nobody is, a single wait. */
    @Override
    public void run() throws Exception {
        // TODO as in ReadyQueue, and Next.Sleep: note when the task is due. Before each step move those
        // that are due into the queue, the earliest first; if nobody is ready, wait until the next one is due.
        // Look up: LoopClock.waitUntil.
        throw new Todo("two lists, and one wait when nobody is ready");
    }
}
