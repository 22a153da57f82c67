// Fails in: reusesChildren
// Says: exactly 3 child processes
// A child for each task: that was the exercise before.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService leaders =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Long>> futures = tasks.stream()
                    .map(task -> leaders.submit(() -> {
                        try (Worker child = Worker.start(ProcessPool.class)) {
                            return Long.parseLong(child.ask(task.toLine()));
                        }
                    }))
                    .toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
