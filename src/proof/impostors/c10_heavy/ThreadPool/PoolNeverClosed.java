// Fails in: cleansUp
// Says: thread
// Nobody ends the pool, so its threads wait for ever for more.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Long> results = new ArrayList<>();
        for (Future<Long> future : pool.invokeAll(
                tasks.stream().map(task -> (Callable<Long>) task::compute).toList())) {
            results.add(future.get());
        }
        return results;
    }
}
