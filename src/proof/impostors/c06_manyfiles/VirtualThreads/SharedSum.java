// Fails in: losesNothing
// Says: Some numbers were lost on the way
// All threads add to one variable: reading, adding and writing back are three steps.
package c06_manyfiles;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        Semaphore permits = new Semaphore(100);
        long[] sum = {0};
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> files = IntStream.range(from, to)
                    .mapToObj(number -> threads.submit(() -> writeAndAdd(number, store, permits, sum)))
                    .toList();
            for (Future<Void> file : files) {
                file.get();
            }
        }
        return sum[0];
    }

    private static Void writeAndAdd(int number, FileStore store, Semaphore permits, long[] sum) throws Exception {
        permits.acquire();
        try (OpenFile file = store.open(number)) {
            file.write(number);
            sum[0] += file.read();
        } finally {
            permits.release();
        }
        return null;
    }
}
