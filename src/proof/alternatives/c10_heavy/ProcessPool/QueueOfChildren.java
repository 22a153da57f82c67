// Children that are free wait in a queue; whoever has a task takes one and puts it back.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int count = Math.min(Runtime.getRuntime().availableProcessors(), tasks.size());
        BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
        List<Worker> children = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                Worker child = Worker.start(ProcessPool.class);
                children.add(child);
                idle.add(child);
            }
            List<Future<Long>> futures = new ArrayList<>();
            for (Task task : tasks) {
                futures.add(threads.submit(() -> {
                    Worker child = idle.take();
                    try {
                        return Long.parseLong(child.ask(task.toLine()));
                    } finally {
                        idle.add(child);
                    }
                }));
            }
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            children.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
