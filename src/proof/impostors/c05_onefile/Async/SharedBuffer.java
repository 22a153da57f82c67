// Fails in: wholeBlocks
// Says: in the file, but it is there
// The buffer is filled with the next block before the disk has read the one before.
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
        byte[] shared = new byte[20_000];
        for (Message message : messages) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(message, block);
            System.arraycopy(block.toByteArray(), 0, shared, 0, block.size());
            writes.add(write(ByteBuffer.wrap(shared, 0, block.size()), offset, file));
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
