package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Has all blocks under way to the disk at once, without a thread that waits. */
public final class Async implements AsyncWriting {

    /** Each block has its own place in the file before the first is written, so no write depends on another. */
    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        long offset = file.size();
        for (Message message : messages) {
            // A buffer of its own for each block: the disk reads it some time after this loop has ended.
            ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
            typist.type(message, block);
            writes.add(write(ByteBuffer.wrap(block.toByteArray()), offset, file));
            offset += block.size();
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> write(ByteBuffer block, long offset, AsynchronousFileChannel file) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        file.write(block, offset, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void attachment) {
                if (block.hasRemaining()) {
                    // A channel may take a part only; then the rest follows.
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
