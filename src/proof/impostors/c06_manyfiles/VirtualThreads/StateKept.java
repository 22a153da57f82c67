// Fails in: calledTwice
// Says: What is kept in a field is still there at the next call
// The sum is a field: the next call goes on where the one before has ended.
package c06_manyfiles;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    private final Semaphore permits = new Semaphore(100);
    private final LongAdder sum = new LongAdder();

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> files = IntStream.range(from, to)
                    .mapToObj(number -> threads.submit(() -> writeAndAdd(number, store)))
                    .toList();
            for (Future<Void> file : files) {
                file.get();
            }
        }
        return sum.sum();
    }

    private Void writeAndAdd(int number, FileStore store) throws Exception {
        permits.acquire();
        try (OpenFile file = store.open(number)) {
            file.write(number);
            sum.add(file.read());
        } finally {
            permits.release();
        }
        return null;
    }
}
