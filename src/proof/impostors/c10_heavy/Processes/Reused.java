// Fails in: oneForEach
// Says: exactly 5 child processes
// Fewer children than tasks: that is the next exercise.
package c10_heavy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Worker;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Long[] results = new Long[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker child = Worker.start(Processes.class)) {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                }
            }
            return null;
        };
        int children = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, results.length - 1));
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            for (Future<Void> leader : leaders.invokeAll(Collections.nCopies(children, leadOneChild))) {
                leader.get();
            }
        }
        return List.of(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
