// Fails in: firstFree
// Says: once there were fewer
// The tasks are dealt out like cards: each child has as many, but not as much.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        Long[] results = new Long[tasks.size()];
        List<Callable<Void>> shares = new ArrayList<>();
        for (int share = 0; share < Math.min(processors, results.length); share++) {
            int first = share;
            shares.add(() -> {
                try (Worker child = Worker.start(ProcessPool.class)) {
                    for (int i = first; i < results.length; i += processors) {
                        results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                    }
                }
                return null;
            });
        }
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            for (Future<Void> share : leaders.invokeAll(shares)) {
                share.get();
            }
        }
        return List.of(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
