// Fails in: overlaps
// Says: Expected 26 messages in flight at once, but there was never more than 1.
// join() after each write: one after another, by an asynchronous call.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        long offset = file.size();
        for (Message message : messages) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(message, block);
            CompletableFuture<Void> written = write(ByteBuffer.wrap(block.toByteArray()), offset, file);
            written.join();
            writes.add(written);
            offset += block.size();
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> write(ByteBuffer block, long offset, AsynchronousFileChannel file) {
        CompletableFuture<Void> written = new CompletableFuture<>();
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
        return written;
    }
}
