// The task is the argument of the child, and what it prints is the result: no Worker.
package c10_heavy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kata.Jvm;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        try (ExecutorService leaders =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Long>> calls = tasks.stream()
                    .<Callable<Long>>map(task -> () -> inItsOwnProcess(task))
                    .toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : leaders.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static long inItsOwnProcess(Task task) throws IOException, InterruptedException {
        Process child = Jvm.command(Processes.class, task.toLine())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = child.inputReader()) {
            String said = lines.lines().collect(Collectors.joining(" "));
            if (child.waitFor() != 0) {
                throw new IOException(said);
            }
            return Long.parseLong(said);
        } finally {
            child.destroyForcibly();
        }
    }

    public static void main(String[] arguments) {
        System.out.println(Task.parse(arguments[0]).compute());
    }
}
