// Fails in: overlaps
// Says: Each file was opened only when the one before had been closed
// get() right after submit() waits for each task in turn.
package c06_manyfiles;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            long sum = 0;
            for (int number = from; number < to; number++) {
                int file = number;
                sum += pool.submit(() -> writeAndRead(file, store)).get();
            }
            return sum;
        }
    }

    private static int writeAndRead(int number, FileStore store) throws IOException {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        }
    }
}
