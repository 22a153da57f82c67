// Fails in: doesNotWait
// Says: but it was complete before the disk had begun with the last
// The write that was asked for last is taken for the one that is done last.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        long offset = file.size();
        for (Message message : messages) {
            ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
            typist.type(message, block);
            last = write(ByteBuffer.wrap(block.toByteArray()), offset, file);
            offset += block.size();
        }
        return last;
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
