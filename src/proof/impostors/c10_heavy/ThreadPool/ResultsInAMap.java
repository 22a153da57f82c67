// Fails in: completeAndInOrder
// Says: in another order
// The threads put their results into a map by name. Its values come out in the order of the names' hash codes.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Map<String, Long> results = new ConcurrentHashMap<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> pool.submit(() -> {
                            long result = task.compute();
                            results.put(task.name(), result);
                            return result;
                        }))
                        .toList();
                for (Future<Long> future : futures) {
                    future.get();
                }
                return new ArrayList<>(results.values());
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
