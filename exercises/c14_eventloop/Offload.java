package c14_eventloop;

import kata.Todo;

/** An event loop that keeps turning while calls block: other threads make them, and only those. */
public final class Offload implements EventLoop {

    /** Behind all others that are ready. */
    @Override
    public void add(Task<?> task) {
        // TODO as in ReadyQueue.
        throw new Todo("a queue of tasks that are ready");
    }

    /** A thread for each call that blocks. Whoever's call has ended comes back through a queue that threads may share. */
    @Override
    public void run() throws Exception {
        // TODO as in ReadyQueue, and Next.Offload: another thread runs the call, and then puts the task where the loop
        // looks. The loop ends when nobody is ready and nobody is away. Nobody sleeps here.
        // Look up: Executors.newVirtualThreadPerTaskExecutor, LinkedBlockingQueue (take, drainTo),
        // ExecutorService.shutdownNow.
        throw new Todo("blocking calls on other threads, steps on this one");
    }
}
