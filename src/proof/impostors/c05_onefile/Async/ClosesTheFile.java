// Fails in: doesNotWait
// Says: but it was closed
// The file is closed when all blocks are written. Its owner may have more to write.
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
            ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
            typist.type(message, block);
            writes.add(write(ByteBuffer.wrap(block.toByteArray()), offset, file));
            offset += block.size();
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).whenComplete((_, _) -> {
            try {
                file.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static CompletableFuture<Void> write(ByteBuffer block, long offset, AsynchronousFileChannel file) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        file.write(block, offset, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void attachment) {
                if (block.hasRemaining()) {
                    file.write(block, offset + block.position(), null, this);
                } else {
                    written.complete(null);
                }
            }

            @Override
            public void failed(Throwable failure, Void attachment) {
                written.completeExceptionally(failure);
            }
        });
        return written;
    }
}
