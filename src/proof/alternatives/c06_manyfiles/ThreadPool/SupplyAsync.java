// CompletableFutures on a fixed pool; the sum is put together two at a time.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Long>> values = IntStream.range(from, to)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> writeAndRead(number, store), pool))
                    .toList();
            return values.stream()
                    .reduce(CompletableFuture.completedFuture(0L), (a, b) -> a.thenCombine(b, Long::sum))
                    .join();
        }
    }

    private static long writeAndRead(int number, FileStore store) {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
