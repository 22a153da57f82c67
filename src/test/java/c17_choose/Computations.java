package c17_choose;

import c10_heavy.AsyncWork;
import c10_heavy.HeavyWork;
import c10_heavy.Task;
import c10_heavy.Tasks;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kata.Gauge;

/** Computations as the tasks of chapter c10: large ones, and tiny ones. */
final class Computations {

    static final int LARGE_COUNT = 40;
    static final int TINY_COUNT = 6;

    static final List<Task> LARGE = tasks(LARGE_COUNT, 1_500_000);
    static final List<Task> TINY = tasks(TINY_COUNT, 100);

    private Computations() {}

    private static List<Task> tasks(int count, int steps) {
        return IntStream.range(0, count)
                .mapToObj(i -> Task.squares("sum-" + i, steps + i))
                .toList();
    }

    /** The pieces of work. */
    static List<Callable<Long>> pieces(List<Task> tasks, Gauge gauge) {
        return Tasks.reportingTo(gauge, 0, tasks).stream()
                .<Callable<Long>>map(task -> task::compute)
                .toList();
    }

    /** The learner's way of doing them. */
    static Way with(HeavyWork answer, List<Task> tasks) {
        return gauge -> answer.work(Tasks.reportingTo(gauge, 0, tasks));
    }

    /** The learner's way of doing them on an event loop. */
    static Way with(AsyncWork answer, List<Task> tasks) {
        return gauge -> {
            try (ExecutorService loop = Executors.newSingleThreadExecutor()) {
                return answer.work(Tasks.reportingTo(gauge, 0, tasks), loop).get();
            }
        };
    }

    /** A pool as wide as the processors. */
    static Way inAPool(List<Task> tasks) {
        return gauge -> Strategies.inAPool(Runtime.getRuntime().availableProcessors(), pieces(tasks, gauge));
    }
}
