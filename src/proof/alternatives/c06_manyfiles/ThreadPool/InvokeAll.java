// invokeAll waits for all files; a LongAdder adds up while they are at it.
package c06_manyfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        LongAdder sum = new LongAdder();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            tasks.add(() -> {
                try (OpenFile file = store.open(number)) {
                    file.write(number);
                    sum.add(file.read());
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        return sum.sum();
    }
}
