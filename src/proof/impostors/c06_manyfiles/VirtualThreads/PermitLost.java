// Fails in: diskFull
// Says: still running
// A file that fails keeps its permit; after 100 of them everybody waits.
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

/** Writes the files with a virtual thread each, and never has more than 100 open. */
public final class VirtualThreads implements ManyFiles {

    private static final int MOST_OPEN = 100;

    /** The threads are not what is scarce, so they are not what is limited: the open files are. */
    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        Semaphore permits = new Semaphore(MOST_OPEN);
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
        // Outside of the try: a permit that was not taken must not be given back.
        permits.acquire();
        int value;
        try (OpenFile file = store.open(number)) {
            file.write(number);
            value = file.read();
        }
        permits.release();
        return value;
    }
}
