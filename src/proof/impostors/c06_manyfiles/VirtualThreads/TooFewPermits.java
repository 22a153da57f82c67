// Fails in: exactlyTheLimit
// Says: Something lets only 10 through at once
// There are 10 permits where 100 files may be open.
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
        Semaphore permits = new Semaphore(10);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> values = IntStream.range(from, to)
                    .mapToObj(number -> threads.submit(() -> writeAndRead(number, store, permits)))
                    .toList();
            long sum = 0;
            for (Future<Integer> value : values) {
                sum += value.get();
            }
            return sum;
        }
    }

    private static int writeAndRead(int number, FileStore store, Semaphore permits) throws Exception {
        permits.acquire();
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } finally {
            permits.release();
        }
    }
}
