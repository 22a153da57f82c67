package c14_eventloop;

import kata.Todo;

/** An event loop for tasks that never wait: first in, first out. */
public final class ReadyQueue implements EventLoop {

    /** Behind all others. */
    @Override
    public void add(Task<?> task) {
        // TODO put the task at the end of the queue. Look up: Queue, ArrayDeque.
        throw new Todo("a queue of tasks that are ready");
    }

    /** A step of the first; then it goes to the end of the queue, unless it has come to its own. */
    @Override
    public void run() throws Exception {
        // TODO while the queue is not empty: take the first task out, let it do a step, and see what it asks for.
        // Here it is always Next.Again or Next.Done. Look up: pattern matching for switch, sealed interfaces.
        throw new Todo("a step of the first task, again and again");
    }
}
