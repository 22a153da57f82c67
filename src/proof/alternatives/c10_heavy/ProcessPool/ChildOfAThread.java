// A pool of threads, each of which starts a child at its first task and keeps it.
package c10_heavy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Queue<Worker> children = new ConcurrentLinkedQueue<>();
        ThreadLocal<Worker> own = ThreadLocal.withInitial(() -> started(children));
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Long>> calls = tasks.stream()
                    .<Callable<Long>>map(task -> () -> Long.parseLong(own.get().ask(task.toLine())))
                    .toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            children.forEach(Worker::close);
        }
    }

    private static Worker started(Queue<Worker> children) {
        try {
            Worker child = Worker.start(ProcessPool.class);
            children.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
