// Three threads type and ask for the writes, so the method returns before anything is typed; a counter reserves places.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        AtomicLong end = new AtomicLong(file.size());
        ExecutorService typists = Executors.newFixedThreadPool(3);
        try {
            return CompletableFuture.allOf(messages.stream()
                    .map(message -> CompletableFuture.supplyAsync(() -> block(message, typist), typists)
                            .thenCompose(block -> write(block, end.getAndAdd(block.remaining()), file)))
                    .toArray(CompletableFuture[]::new));
        } finally {
            // What was submitted is still done, and then the threads end.
            typists.shutdown();
        }
    }

    private static ByteBuffer block(Message message, Typist typist) {
        try {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(message, block);
            return ByteBuffer.wrap(block.toByteArray());
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static CompletableFuture<Void> write(ByteBuffer block, long place, AsynchronousFileChannel file) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        file.write(block, place, place, new CompletionHandler<>() {
            @Override
            public void completed(Integer count, Long at) {
                if (block.hasRemaining()) {
                    file.write(block, at + count, at + count, this);
                } else {
                    written.complete(null);
                }
            }

            @Override
            public void failed(Throwable failure, Long at) {
                written.completeExceptionally(failure);
            }
        });
        return written;
    }
}
