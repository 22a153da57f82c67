// A pool of another kind; its default width is that of the machine.
package c10_heavy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        ExecutorService pool = Executors.newWorkStealingPool();
        try {
            Map<Task, Future<Long>> futures = new HashMap<>();
            for (Task task : tasks) {
                futures.put(task, pool.submit(task::compute));
            }
            List<Long> results = new ArrayList<>();
            for (Task task : tasks) {
                results.add(futures.get(task).get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
