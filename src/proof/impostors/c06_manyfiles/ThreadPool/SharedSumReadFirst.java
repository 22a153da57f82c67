// Fails in: losesNothing
// Says: Some numbers were lost on the way
// All threads add to one variable, after they have read: the moment between taking the sum and putting it back is
// short, and it is there.
package c06_manyfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;

/** Writes the files with a pool that has as many threads as the machine has processors. */
public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        long[] sum = {0};
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = from; i < to; i++) {
                int number = i;
                tasks.add(pool.submit(() -> {
                    try (OpenFile file = store.open(number)) {
                        file.write(number);
                        int value = file.read();
                        sum[0] += value;
                    }
                    return null;
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        }
        return sum[0];
    }
}
