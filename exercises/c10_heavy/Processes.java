package c10_heavy;

import java.util.List;
import kata.Todo;

/** Computes each task in a child process of its own, and has never more children than there are processors. */
public final class Processes implements HeavyWork {

    /** A pool of threads is the limit: each leads one child from its start to its end. */
    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        // TODO for each task start a child with kata.Worker.start(Processes.class), ask it for the result, and close
        // it: as many at a time as there are processors. Task.toLine makes of a task what can be sent.
        // Look up: kata.Worker, Runtime.availableProcessors, Executors.newFixedThreadPool, Future.
        throw new Todo("a child process a task, as many at a time as there are processors");
    }

    /** What a child does: it computes the task that it is given. */
    public static void main(String[] arguments) throws InterruptedException {
        // TODO answer each line with the result of its task, by Worker.serve(line -> …). Task.parse reads the line.
        throw new Todo("the child's part");
    }
}
