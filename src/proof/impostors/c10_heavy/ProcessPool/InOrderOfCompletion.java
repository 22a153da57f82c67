// Fails in: inOrder
// Says: in another order
// Results are added as they come.
package c10_heavy;

import java.util.ArrayList;
import java.util.Collections;
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
        List<Long> results = Collections.synchronizedList(new ArrayList<>());
        Queue<Task> waiting = new ConcurrentLinkedQueue<>(tasks);
        Callable<Void> leadOneChild = () -> {
            try (Worker child = Worker.start(ProcessPool.class)) {
                for (Task task = waiting.poll(); task != null; task = waiting.poll()) {
                    results.add(Long.parseLong(child.ask(task.toLine())));
                }
            }
            return null;
        };
        int children = Math.min(Runtime.getRuntime().availableProcessors(), tasks.size());
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            for (Future<Void> leader : leaders.invokeAll(Collections.nCopies(children, leadOneChild))) {
                leader.get();
            }
        }
        return List.copyOf(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
