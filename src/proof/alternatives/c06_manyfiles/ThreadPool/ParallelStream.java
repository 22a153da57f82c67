// A parallel stream inside a fork-join pool of one's own.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            return pool.submit(() -> IntStream.range(from, to)
                            .parallel()
                            .mapToLong(number -> writeAndRead(number, store))
                            .sum())
                    .get();
        }
    }

    private static int writeAndRead(int number, FileStore store) {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
