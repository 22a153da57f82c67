// Fails in: failsLoudly
// Says: Expected
// invokeAll waits for the leaders, but nobody asks what came of them.
package c10_heavy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        Arrays.fill(results, 0L);
        int children = Math.min(Runtime.getRuntime().availableProcessors(), results.length);
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            leaders.invokeAll(Collections.nCopies(children, leadOneChild));
        }
        return List.of(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
