// invokeAll keeps the order, and cancels everything when it is interrupted.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Long>> calls =
                    tasks.stream().<Callable<Long>>map(task -> task::compute).toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
