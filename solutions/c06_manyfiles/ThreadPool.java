package c06_manyfiles;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

/** Writes the files with a pool that has as many threads as the machine has processors. */
public final class ThreadPool implements ManyFiles {

    /** A small file hardly waits: it costs processor time, in the kernel, and so processors are what to count. */
    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            List<Future<Integer>> values = IntStream.range(from, to)
                    .mapToObj(number -> pool.submit(() -> writeAndRead(number, store)))
                    .toList();
            // One thread adds up, so the sum needs no lock.
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
