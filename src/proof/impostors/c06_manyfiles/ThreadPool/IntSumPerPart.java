// Fails in: tenThousand
// Says: nor does that of a few dozen files
// A task adds up its sixteenth of the files in an int; only the whole is a long. It fits here by luck, and with larger
// numbers or more files it does not.
package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;

/** Writes the files with a pool that has as many threads as the machine has processors. */
public final class ThreadPool implements ManyFiles {

    private static final int PARTS = 16;

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int size = Math.ceilDiv(to - from, PARTS);
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int start = from; start < to; start += size) {
                int first = start;
                int end = Math.min(to, start + size);
                parts.add(pool.submit(() -> sum(first, end, store)));
            }
            long sum = 0;
            for (Future<Integer> part : parts) {
                sum += part.get();
            }
            return sum;
        }
    }

    private static int sum(int first, int end, FileStore store) throws IOException {
        int sum = 0;
        for (int number = first; number < end; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
