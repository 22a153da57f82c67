// Fails in: firstFree
// Says: once there were fewer
// The tasks are dealt out like cards: each thread has as many, but not as much.
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
        int processors = Runtime.getRuntime().availableProcessors();
        Long[] results = new Long[tasks.size()];
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            int first = i;
            shares.add(() -> {
                for (int place = first; place < results.length; place += processors) {
                    results[place] = tasks.get(place).compute();
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            for (Future<Void> share : pool.invokeAll(shares)) {
                share.get();
            }
        }
        return List.of(results);
    }
}
