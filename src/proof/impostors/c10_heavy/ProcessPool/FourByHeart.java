// Fails in: neverMore
// Says: Expected never more than 3 child processes
// Four is right on the machine where it was written.
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
        Long[] results = new Long[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker child = Worker.start(ProcessPool.class)) {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                }
            }
            return null;
        };
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            for (Future<Void> leader : leaders.invokeAll(Collections.nCopies(4, leadOneChild))) {
                leader.get();
            }
        }
        return List.of(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
