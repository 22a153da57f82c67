// Fails in: neverMore
// Says: at most 3 tasks in flight
// A thread for each task: they take turns, and each has its memory.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            try {
                List<Future<Long>> futures =
                        tasks.stream().map(task -> pool.submit(task::compute)).toList();
                List<Long> results = new ArrayList<>();
                for (Future<Long> future : futures) {
                    results.add(future.get());
                }
                return results;
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
