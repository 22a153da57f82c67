// Fails in: losesNothing
// Says: Expected no two threads to change the same iterator at once
// All threads take the next task from one iterator, which is not thread-safe.
package c10_heavy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        Iterator<Task> waiting = tasks.iterator();
        Map<Task, Long> results = new ConcurrentHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (int i = 0; i < processors; i++) {
                    futures.add(pool.submit(() -> {
                        while (waiting.hasNext()) {
                            Task task = waiting.next();
                            results.put(task, task.compute());
                        }
                    }));
                }
                for (Future<?> future : futures) {
                    future.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }
        return tasks.stream().map(results::get).toList();
    }
}
