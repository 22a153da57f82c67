// Fails in: wholeBlocks
// Says: in the file, but it is there
// The size has not grown yet when the next block asks for it: all blocks get the same place.
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
            offset = file.size();
            writes.add(write(ByteBuffer.wrap(block.toByteArray()), offset, file));
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
