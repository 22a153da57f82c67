// Fails in: readsBack
// Says: That is the sum of what was written
// The buffer is not cleared before reading: there is no room in it, so nothing is read, and it still
// holds what was written.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import kata.FileStore;

public final class Async implements AsyncManyFiles {

    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        AtomicInteger next = new AtomicInteger(from);
        LongAdder sum = new LongAdder();
        CompletableFuture<?>[] chains = Stream.generate(() -> chain(next, to, store, sum))
                .limit(Math.min(100, to - from))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(chains).thenApply(allDone -> sum.sum());
    }

    private static CompletableFuture<Void> chain(AtomicInteger next, int to, FileStore store, LongAdder sum) {
        int number = next.getAndIncrement();
        if (number >= to) {
            return CompletableFuture.completedFuture(null);
        }
        return writeAndRead(number, store).thenCompose(value -> {
            sum.add(value);
            return chain(next, to, store, sum);
        });
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
        file.read(bytes, 0, done, new Telling());
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
