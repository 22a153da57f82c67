// A future a file, all made at once; an asynchronous semaphore completes the future of whoever may open its file now.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kata.FileStore;

public final class Async implements AsyncManyFiles {

    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        Permits permits = new Permits(100);
        List<CompletableFuture<Integer>> values = IntStream.range(from, to)
                .mapToObj(number -> permits.acquire()
                        .thenCompose(permit -> writeAndRead(number, store))
                        .whenComplete((value, failure) -> permits.release()))
                .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        values.stream().mapToLong(CompletableFuture::resultNow).sum());
    }

    private static CompletableFuture<Integer> writeAndRead(int number, FileStore store) {
        AsynchronousFileChannel file;
        try {
            file = store.openAsync(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer value = ByteBuffer.allocate(Integer.BYTES).putInt(number).flip();
        ByteBuffer held = ByteBuffer.allocate(Integer.BYTES);
        return write(file, value)
                .thenCompose(written -> read(file, held))
                .handle((read, failure) -> {
                    try (file) {
                        if (failure != null) {
                            return CompletableFuture.<Integer>failedFuture(failure);
                        }
                        return CompletableFuture.completedFuture(held.flip().getInt());
                    } catch (IOException e) {
                        return CompletableFuture.<Integer>failedFuture(e);
                    }
                })
                .thenCompose(result -> result);
    }

    private static CompletableFuture<Void> write(AsynchronousFileChannel file, ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return CompletableFuture.completedFuture(null);
        }
        Completion written = new Completion();
        file.write(bytes, bytes.position(), null, written);
        return written.future.thenCompose(count -> write(file, bytes));
    }

    private static CompletableFuture<Void> read(AsynchronousFileChannel file, ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return CompletableFuture.completedFuture(null);
        }
        Completion read = new Completion();
        file.read(bytes, bytes.position(), null, read);
        return read.future.thenCompose(count -> count < 0
                ? CompletableFuture.failedFuture(new IOException("the file is too short"))
                : read(file, bytes));
    }

    private record Completion(CompletableFuture<Integer> future) implements CompletionHandler<Integer, Void> {

        Completion() {
            this(new CompletableFuture<>());
        }

        @Override
        public void completed(Integer count, Void attachment) {
            future.complete(count);
        }

        @Override
        public void failed(Throwable failure, Void attachment) {
            future.completeExceptionally(failure);
        }
    }

    private static final class Permits {

        private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private int free;

        Permits(int free) {
            this.free = free;
        }

        synchronized CompletableFuture<Void> acquire() {
            CompletableFuture<Void> permit = new CompletableFuture<>();
            if (free > 0) {
                free--;
                permit.complete(null);
            } else {
                waiting.add(permit);
            }
            return permit;
        }

        void release() {
            CompletableFuture<Void> next;
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    free++;
                }
            }
            if (next != null) {
                next.complete(null);
            }
        }
    }
}
