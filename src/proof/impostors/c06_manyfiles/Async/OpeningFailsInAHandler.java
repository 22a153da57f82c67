// Fails in: cannotBeOpenedLater
// Says: Expected the future to complete
// The next file is opened in a handler: what is thrown there nobody reads, and the future never completes.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kata.FileStore;

public final class Async implements AsyncManyFiles {

    @Override
    public CompletableFuture<Long> writeAndSum(int from, int to, FileStore store) {
        Job job = new Job(
                to,
                store,
                new AtomicInteger(from),
                new AtomicInteger(to - from),
                new AtomicLong(),
                new CompletableFuture<>());
        if (from == to) {
            job.done.complete(0L);
        }
        for (int i = 0; i < Math.min(100, to - from); i++) {
            job.openNext();
        }
        return job.done;
    }

    private record Job(
            int to,
            FileStore store,
            AtomicInteger next,
            AtomicInteger left,
            AtomicLong sum,
            CompletableFuture<Long> done) {

        void openNext() {
            int number = next.getAndIncrement();
            if (number < to && !done.isDone()) {
                try {
                    new OneFile(this, number, store.openAsync(number)).start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void closed(int value) {
            sum.addAndGet(value);
            if (left.decrementAndGet() == 0) {
                done.complete(sum.get());
            } else {
                openNext();
            }
        }
    }

    private static final class OneFile implements CompletionHandler<Integer, Boolean> {

        private final Job job;
        private final AsynchronousFileChannel channel;
        private final ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);

        OneFile(Job job, int number, AsynchronousFileChannel channel) {
            this.job = job;
            this.channel = channel;
            bytes.putInt(0, number);
        }

        void start() {
            channel.write(bytes, 0, true, this);
        }

        @Override
        public void completed(Integer count, Boolean writing) {
            if (writing) {
                bytes.clear();
                channel.read(bytes, 0, false, this);
                return;
            }
            try {
                channel.close();
            } catch (IOException e) {
                job.done.completeExceptionally(e);
                return;
            }
            job.closed(bytes.getInt(0));
        }

        @Override
        public void failed(Throwable failure, Boolean writing) {
            try {
                channel.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
            job.done.completeExceptionally(failure);
        }
    }
}
