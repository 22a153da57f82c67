// Fails in: reusesChildren
// Says: exactly 3 child processes
// The children are started again for each batch.
package c10_heavy;

import java.util.Collections;
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
        int processors = Runtime.getRuntime().availableProcessors();
        Long[] results = new Long[tasks.size()];
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            for (int start = 0; start < results.length; start += 2 * processors) {
                int end = Math.min(start + 2 * processors, results.length);
                AtomicInteger next = new AtomicInteger(start);
                Callable<Void> leadOneChild = () -> {
                    try (Worker child = Worker.start(ProcessPool.class)) {
                        for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                            results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                        }
                    }
                    return null;
                };
                for (Future<Void> leader : leaders.invokeAll(Collections.nCopies(processors, leadOneChild))) {
                    leader.get();
                }
            }
        }
        return List.of(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
