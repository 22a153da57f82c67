// As many shares as processors, fixed beforehand: a task a share instead of a task a file.
package c06_manyfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        int size = Math.ceilDiv(to - from, processors);
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            List<Future<Long>> shares = new ArrayList<>();
            for (int start = from; start < to; start += size) {
                int first = start;
                int end = Math.min(to, start + size);
                shares.add(pool.submit(() -> {
                    long sum = 0;
                    for (int number = first; number < end; number++) {
                        try (OpenFile file = store.open(number)) {
                            file.write(number);
                            sum += file.read();
                        }
                    }
                    return sum;
                }));
            }
            long sum = 0;
            for (Future<Long> share : shares) {
                sum += share.get();
            }
            return sum;
        }
    }
}
