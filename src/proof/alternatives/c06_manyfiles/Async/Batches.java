// A hundred files at a time, and the next hundred when all of these are closed. The common pool opens the first.
package c06_manyfiles;

import java.io.IOException;
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
        return CompletableFuture.supplyAsync(() -> from).thenComposeAsync(first -> sum(first, to, 0, store));
    }

    private static CompletableFuture<Long> sum(int from, int to, long before, FileStore store) {
        if (from == to) {
            return CompletableFuture.completedFuture(before);
        }
        int end = Math.min(to, from + 100);
        List<CompletableFuture<Integer>> batch = IntStream.range(from, end)
                .mapToObj(number -> writeAndRead(number, store))
                .toList();
        return CompletableFuture.allOf(batch.toArray(CompletableFuture[]::new))
                .thenCompose(closed -> sum(
                        end,
                        to,
                        before
                                + batch.stream()
                                        .mapToLong(CompletableFuture::join)
                                        .sum(),
                        store));
    }

    private static CompletableFuture<Integer> writeAndRead(int number, FileStore store) {
        CompletableFuture<Integer> value = new CompletableFuture<>();
        try {
            AsynchronousFileChannel file = store.openAsync(number);
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, number);
            file.write(bytes, 0, null, new OrElseClose(file, value, () -> {
                bytes.rewind();
                file.read(bytes, 0, null, new OrElseClose(file, value, () -> {
                    try {
                        file.close();
                        value.complete(bytes.getInt(0));
                    } catch (IOException e) {
                        value.completeExceptionally(e);
                    }
                }));
            }));
        } catch (IOException e) {
            value.completeExceptionally(e);
        }
        return value;
    }

    private record OrElseClose(AsynchronousFileChannel file, CompletableFuture<Integer> value, Runnable next)
            implements CompletionHandler<Integer, Void> {

        @Override
        public void completed(Integer count, Void attachment) {
            if (count == Integer.BYTES) {
                next.run();
            } else {
                failed(new IOException("only %d bytes".formatted(count)), attachment);
            }
        }

        @Override
        public void failed(Throwable failure, Void attachment) {
            try {
                file.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
            value.completeExceptionally(failure);
        }
    }
}
