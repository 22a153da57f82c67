// Fails in: failsLoudly
// Says: returned as if nothing had happened
// execute() has no future: what a task throws ends up nowhere.
package c06_manyfiles;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        LongAdder sum = new LongAdder();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            for (int number = from; number < to; number++) {
                int file = number;
                pool.execute(() -> {
                    try {
                        sum.add(writeAndRead(file, store));
                    } catch (IOException e) {
                        System.err.println(e.getMessage());
                    }
                });
            }
        }
        return sum.sum();
    }

    private static int writeAndRead(int number, FileStore store) throws IOException {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        }
    }
}
