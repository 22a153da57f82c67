// Fails in: overlaps
// Says: never more than 1
// A pool of one thread is a loop with a queue.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
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
