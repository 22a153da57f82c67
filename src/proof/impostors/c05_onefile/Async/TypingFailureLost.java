// Fails in: typistFails
// Says: Expected the future to complete
// What a typist throws stays in the pool's own future, and the block's future waits for ever.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        AtomicLong end = new AtomicLong(file.size());
        ExecutorService typists = Executors.newFixedThreadPool(2);
        for (Message message : messages) {
            CompletableFuture<Void> written = new CompletableFuture<>();
            writes.add(written);
            typists.submit(() -> {
                ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
                typist.type(message, block);
                write(ByteBuffer.wrap(block.toByteArray()), end.getAndAdd(block.size()), file, written);
                return null;
            });
        }
        typists.shutdown();
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }

    private static void write(
            ByteBuffer block, long offset, AsynchronousFileChannel file, CompletableFuture<Void> written) {
        file.write(block, offset, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void attachment) {
                written.complete(null);
            }

            @Override
            public void failed(Throwable failure, Void attachment) {
                written.completeExceptionally(failure);
            }
        });
    }
}
