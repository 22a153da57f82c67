// Fails in: aVirtualThreadEach
// Says: Expected a thread for each of the 250 files, but there were
// A pool of 100 virtual threads limits the open files, and shares what need not be shared.
package c06_manyfiles;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(100, Thread.ofVirtual().factory())) {
            List<Future<Integer>> values = IntStream.range(from, to)
                    .mapToObj(number -> threads.submit(() -> writeAndRead(number, store)))
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
