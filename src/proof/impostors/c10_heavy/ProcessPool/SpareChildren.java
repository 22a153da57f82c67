// Fails in: neverMore
// Says: Expected never more than 3 child processes
// A child for each task is started, and most of them have nothing to do.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Worker> children = new ArrayList<>();
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            for (int i = 0; i < tasks.size(); i++) {
                children.add(Worker.start(ProcessPool.class));
            }
            Long[] results = new Long[tasks.size()];
            AtomicInteger next = new AtomicInteger();
            List<Callable<Void>> leads = new ArrayList<>();
            for (Worker child :
                    children.subList(0, Math.min(Runtime.getRuntime().availableProcessors(), children.size()))) {
                leads.add(() -> {
                    for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                        results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                    }
                    return null;
                });
            }
            for (Future<Void> lead : leaders.invokeAll(leads)) {
                lead.get();
            }
            return List.of(results);
        } finally {
            children.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
