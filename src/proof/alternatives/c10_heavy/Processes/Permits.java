// A virtual thread leads each child, and starts it only with a permit.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import kata.Worker;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors());
        try (ExecutorService leaders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> futures = new ArrayList<>();
            for (Task task : tasks) {
                futures.add(leaders.submit(() -> {
                    permits.acquire();
                    try (Worker child = Worker.start(Processes.class)) {
                        return Long.parseLong(child.ask(task.toLine()));
                    } finally {
                        permits.release();
                    }
                }));
            }
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
