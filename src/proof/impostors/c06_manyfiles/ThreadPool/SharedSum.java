// Fails in: losesNothing
// Says: Some numbers were lost on the way
// All threads add to one variable: reading, adding and writing back are three steps.
package c06_manyfiles;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        long[] sum = {0};
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            List<Future<Void>> files = IntStream.range(from, to)
                    .mapToObj(number -> pool.submit(() -> writeAndAdd(number, store, sum)))
                    .toList();
            for (Future<Void> file : files) {
                file.get();
            }
        }
        return sum[0];
    }

    private static Void writeAndAdd(int number, FileStore store, long[] sum) throws IOException {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            sum[0] += file.read();
        }
        return null;
    }
}
