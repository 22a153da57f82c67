// Fails in: exactlyTheLimit
// Says: Expected at most 100 files to be open at once, but there were
// All files are opened at once: asynchronous is not free.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kata.FileStore;

public final class Async implements AsyncManyFiles {

    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        List<CompletableFuture<Integer>> values = IntStream.range(from, to)
                .mapToObj(number -> writeAndRead(number, store))
                .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        values.stream().mapToLong(CompletableFuture::join).sum());
    }

    private static CompletableFuture<Integer> writeAndRead(int number, FileStore store) {
        AsynchronousFileChannel file;
        try {
            file = store.openAsync(number);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, number);
        return write(file, bytes)
                .thenCompose(written -> read(file, bytes))
                .whenComplete((read, failure) -> close(file))
                .thenApply(read -> bytes.getInt(0));
    }

    private static CompletableFuture<Integer> write(AsynchronousFileChannel file, ByteBuffer bytes) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        file.write(bytes, 0, done, new Telling());
        return done;
    }

    private static CompletableFuture<Integer> read(AsynchronousFileChannel file, ByteBuffer bytes) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        file.read(bytes.clear(), 0, done, new Telling());
        return done;
    }

    private static final class Telling implements CompletionHandler<Integer, CompletableFuture<Integer>> {

        @Override
        public void completed(Integer moved, CompletableFuture<Integer> done) {
            done.complete(moved);
        }

        @Override
        public void failed(Throwable failure, CompletableFuture<Integer> done) {
            done.completeExceptionally(failure);
        }
    }

    private static void close(AsynchronousFileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
