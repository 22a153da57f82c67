// While it computes, each of the pool's threads bears the task in its name, so that a thread dump tells who does what.
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
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> pool.submit(() -> named(task)))
                        .toList();
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

    private static long named(Task task) {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName("%s, task %s".formatted(name, task.name()));
        try {
            return task.compute();
        } finally {
            thread.setName(name);
        }
    }
}
