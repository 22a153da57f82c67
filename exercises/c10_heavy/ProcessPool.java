package c10_heavy;

import java.util.List;
import kata.Todo;

/** Computes all tasks with as many child processes as there are processors, each of them started once. */
public final class ProcessPool implements HeavyWork {

    /** Starting a JVM costs more than many a task, so a child that is free gets the next task instead of being ended. */
    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        // TODO start a child for each processor, each led by a thread here. A leader asks its child for one result
        // after another, always the next task that nobody has taken; when none is left it closes the child.
        // Look up: kata.Worker, Runtime.availableProcessors, AtomicInteger, ExecutorService.invokeAll.
        throw new Todo("as many child processes as there are processors, used again and again");
    }

    /** What a child does: it computes each task that it is given. */
    public static void main(String[] arguments) throws InterruptedException {
        // TODO answer each line with the result of its task, by Worker.serve(line -> …). Task.parse reads the line.
        throw new Todo("the child's part");
    }
}
