// Fails in: overlaps
// Says: Nothing holds the next file back
// The pool grows with the work: a thread for every file.
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
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            List<Future<Integer>> values = IntStream.range(from, to)
                    .mapToObj(number -> pool.submit(() -> writeAndRead(number, store)))
                    .toList();
            long sum = 0;
            for (Future<Integer> value : values) {
                sum += value.get();
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
