package c17_choose;

import c10_heavy.Task;
import java.util.List;
import java.util.concurrent.Callable;
import kata.Gauge;
import kata.Worker;

/** A child process that computes the task that it is given. */
final class SumChild {

    private SumChild() {}

    /** The child. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }

    /** A child for each of the tiny sums, as many at once as there are processors. */
    static List<Long> forEach(Gauge gauge) throws Exception {
        List<Callable<Long>> children = Computations.TINY.stream()
                .<Callable<Long>>map(task -> () -> {
                    try (Worker child = Worker.start(SumChild.class)) {
                        return Long.valueOf(child.ask(task.toLine()));
                    }
                })
                .toList();
        return Strategies.inAPool(Runtime.getRuntime().availableProcessors(), children);
    }
}
