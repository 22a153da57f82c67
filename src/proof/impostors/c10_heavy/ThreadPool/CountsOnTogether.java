// Fails in: losesNothing
// Says: to be done exactly once
// Two threads may read the same number before either of them has counted on.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        Share share = new Share(tasks);
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (int i = 0; i < processors; i++) {
                    futures.add(pool.submit(share));
                }
                for (Future<?> future : futures) {
                    future.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }
        return List.of(share.results);
    }

    private static final class Share implements Runnable {

        private final List<Task> tasks;
        private final Long[] results;
        private int next;

        Share(List<Task> tasks) {
            this.tasks = tasks;
            this.results = new Long[tasks.size()];
        }

        @Override
        public void run() {
            while (next < results.length) {
                int place = next++;
                results[place] = tasks.get(place).compute();
            }
        }
    }
}
