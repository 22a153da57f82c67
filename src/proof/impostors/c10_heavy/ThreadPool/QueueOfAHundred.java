// Fails in: reusesThreads
// Says: RejectedExecutionException
// A queue should have a limit, and this one has a hundred places: who brings more tasks is turned away.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Computes all tasks with a pool of platform threads that is as wide as the processors. */
public final class ThreadPool implements HeavyWork {

    /** A thread that computes needs a processor for itself, so one more than there are would only take turns. */
    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool =
                new ThreadPoolExecutor(processors, processors, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100))) {
            try {
                // All are submitted before the first result is waited for.
                List<Future<Long>> futures =
                        tasks.stream().map(task -> pool.submit(task::compute)).toList();
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
}
