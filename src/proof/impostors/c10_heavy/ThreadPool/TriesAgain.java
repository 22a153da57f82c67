// Fails in: failsLoudly
// Says: to be computed once
// A task that fails is computed a second time, although every task is to be computed once.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Computes all tasks with a pool of platform threads that is as wide as the processors. */
public final class ThreadPool implements HeavyWork {

    /** A thread that computes needs a processor for itself, so one more than there are would only take turns. */
    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                // All are submitted before the first result is waited for.
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> pool.submit(() -> computed(task)))
                        .toList();
                List<Long> results = new ArrayList<>();
                for (Future<Long> future : futures) {
                    results.add(future.get());
                }
                return results;
            } finally {
                // After a failure or an interrupt close() would wait for tasks that nobody wants any more.
                pool.shutdownNow();
            }
        }
    }

    /** Once more when it has failed: it may have been bad luck. */
    private static long computed(Task task) {
        try {
            return task.compute();
        } catch (ArithmeticException e) {
            return task.compute();
        }
    }
}
