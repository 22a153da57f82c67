// Fails in: oneForEach
// Says: the parent made tasks itself
// A child is started for each task, and then the parent computes.
package c10_heavy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Worker;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> pool.submit(() -> besideAProcess(task)))
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

    private static long besideAProcess(Task task) throws IOException {
        try (Worker _ = Worker.start(Processes.class)) {
            return task.compute();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
