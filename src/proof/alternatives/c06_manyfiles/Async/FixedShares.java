// A hundred chains, too, but each knows its numbers beforehand: every hundredth. They hand their sums on.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kata.FileStore;

public final class Async implements AsyncManyFiles {

    private static final int CHAINS = 100;

    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        return IntStream.range(from, Math.min(to, from + CHAINS))
                .mapToObj(first -> chain(first, to, 0L, store))
                .toList()
                .stream()
                .reduce(CompletableFuture.completedFuture(0L), (a, b) -> a.thenCombine(b, Long::sum));
    }

    private static CompletableFuture<Long> chain(int number, int to, long sum, FileStore store) {
        return number >= to
                ? CompletableFuture.completedFuture(sum)
                : writeAndRead(number, store).thenCompose(value -> chain(number + CHAINS, to, sum + value, store));
    }

    private static CompletableFuture<Integer> writeAndRead(int number, FileStore store) {
        try {
            AsynchronousFileChannel file = store.openAsync(number);
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, number);
            return operation(handler -> file.write(bytes, 0, null, handler))
                    .thenCompose(written -> operation(handler -> file.read(bytes.clear(), 0, null, handler)))
                    .handle((read, failure) -> {
                        try {
                            file.close();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        if (failure != null) {
                            throw new CompletionException(failure);
                        }
                        return bytes.getInt(0);
                    });
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<Void> operation(Consumer<CompletionHandler<Integer, Void>> start) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        start.accept(new CompletionHandler<>() {
            @Override
            public void completed(Integer count, Void attachment) {
                if (count == Integer.BYTES) {
                    done.complete(null);
                } else {
                    done.completeExceptionally(new IOException("only a part: " + count));
                }
            }

            @Override
            public void failed(Throwable failure, Void attachment) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }
}
