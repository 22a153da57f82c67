// Fails in: neverMore
// Says: Expected never more than 3 child processes
// All children at once, however few processors there are.
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
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            try {
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> pool.submit(() -> inItsOwnProcess(task)))
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

    private static long inItsOwnProcess(Task task) throws IOException {
        try (Worker child = Worker.start(Processes.class)) {
            return Long.parseLong(child.ask(task.toLine()));
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
