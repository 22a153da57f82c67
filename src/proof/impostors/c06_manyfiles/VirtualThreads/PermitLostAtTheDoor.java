// Fails in: cannotBeOpened
// Says: still running
// The file is opened before the try whose finally gives the permit back: one that cannot be opened keeps its permit.
package c06_manyfiles;

import java.io.IOException;
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

    private static int writeAndRead(int number, FileStore store, Semaphore permits)
            throws IOException, InterruptedException {
        permits.acquire();
        OpenFile file = store.open(number);
        try (file) {
            file.write(number);
            return file.read();
        } finally {
            permits.release();
        }
    }
}
