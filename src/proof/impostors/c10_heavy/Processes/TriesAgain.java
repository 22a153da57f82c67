// Fails in: failsLoudly
// Says: to be computed once
// A task that fails is computed a second time in another child, although every task is to be computed once.
package c10_heavy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Worker;

/** Computes each task in a child process of its own, and has never more children than there are processors. */
public final class Processes implements HeavyWork {

    /** A pool of threads is the limit: each leads one child from its start to its end. */
    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService leaders = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<Long>> futures = tasks.stream()
                        .map(task -> leaders.submit(() -> inItsOwnProcess(task)))
                        .toList();
                List<Long> results = new ArrayList<>();
                for (Future<Long> future : futures) {
                    results.add(future.get());
                }
                return results;
            } finally {
                // After a failure or an interrupt no more children are to be started.
                leaders.shutdownNow();
            }
        }
    }

    private static long inItsOwnProcess(Task task) throws IOException {
        try {
            return inAnotherProcess(task);
        } catch (IOException e) {
            // The child is done for, perhaps by bad luck.
            return inAnotherProcess(task);
        }
    }

    private static long inAnotherProcess(Task task) throws IOException {
        try (Worker child = Worker.start(Processes.class)) {
            return Long.parseLong(child.ask(task.toLine()));
        }
    }

    /** What a child does: it computes the task that it is given. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
