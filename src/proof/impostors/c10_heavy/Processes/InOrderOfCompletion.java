// Fails in: inOrder
// Says: in another order
// Results are added as they come.
package c10_heavy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Worker;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService leaders =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            CompletionService<Long> done = new ExecutorCompletionService<>(leaders);
            tasks.forEach(task -> done.submit(() -> inItsOwnProcess(task)));
            List<Long> results = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                results.add(done.take().get());
            }
            return results;
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
