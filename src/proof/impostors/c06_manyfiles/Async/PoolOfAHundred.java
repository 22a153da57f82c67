// Fails in: doesNotWait
// Says: Expected at most 4 threads while the disk is busy
// A hundred threads of a pool wait, each for its file: there is a future, and nothing else is asynchronous.
package c06_manyfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import kata.FileStore;

public final class Async implements AsyncManyFiles {

    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        ExecutorService pool = Executors.newFixedThreadPool(100);
        LongAdder sum = new LongAdder();
        CompletableFuture<?>[] all = IntStream.range(from, to)
                .mapToObj(number -> CompletableFuture.runAsync(() -> sum.add(writeAndRead(number, store)), pool))
                .toArray(CompletableFuture[]::new);
        pool.shutdown();
        return CompletableFuture.allOf(all).thenApply(allDone -> sum.sum());
    }

    private static int writeAndRead(int number, FileStore store) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, number);
        try (AsynchronousFileChannel file = store.openAsync(number)) {
            while (bytes.hasRemaining()) {
                file.write(bytes, bytes.position()).get();
            }
            bytes.clear();
            while (bytes.hasRemaining()) {
                file.read(bytes, bytes.position()).get();
            }
            return bytes.getInt(0);
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new CompletionException(e);
        }
    }
}
