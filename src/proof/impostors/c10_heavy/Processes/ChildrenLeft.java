// Fails in: cleansUp
// Says: child process
// Nobody ends the children.
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
                        .map(task -> pool.submit(() -> inAProcess(task)))
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

    // The warning is right: nobody closes it.
    @SuppressWarnings("resource")
    private static long inAProcess(Task task) throws IOException {
        return Long.parseLong(Worker.start(Processes.class).ask(task.toLine()));
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
