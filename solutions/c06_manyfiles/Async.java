package c06_manyfiles;

import java.io.EOFException;
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

/** Writes the files without a thread that waits, and never has more than 100 open. */
public final class Async implements AsyncManyFiles {

    private static final int MOST_OPEN = 100;

    /** A hundred chains share the files: each opens the next one when it has closed the last. */
    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        AtomicInteger next = new AtomicInteger(from);
        LongAdder sum = new LongAdder();
        CompletableFuture<?>[] chains = Stream.generate(() -> chain(next, to, store, sum))
                .limit(Math.min(MOST_OPEN, to - from))
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
        return transfer(bytes, file::write)
                .thenCompose(written -> transfer(bytes.clear(), file::read))
                // The counterpart of finally: runs whether the steps before succeeded or failed.
                .whenComplete((read, failure) -> close(file))
                .thenApply(read -> bytes.getInt(0));
    }

    /** Moves all bytes of a buffer: a channel may move fewer than it was asked to, and says how many. */
    private static CompletableFuture<Void> transfer(ByteBuffer bytes, Step step) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        step.start(bytes, 0, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer moved, Void attachment) {
                if (moved < 0) {
                    done.completeExceptionally(new EOFException("the file is too short"));
                } else if (bytes.hasRemaining()) {
                    step.start(bytes, bytes.position(), null, this);
                } else {
                    done.complete(null);
                }
            }

            @Override
            public void failed(Throwable failure, Void attachment) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    private static void close(AsynchronousFileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link AsynchronousFileChannel#write} or {@link AsynchronousFileChannel#read}. */
    @FunctionalInterface
    private interface Step {

        void start(ByteBuffer bytes, long position, Void attachment, CompletionHandler<Integer, Void> handler);
    }
}
