// Fails in: fewThreads
// Says: Expected each message to be typed once
// Each message is typed twice: once to see how long its block is, and once more to write it.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Has all blocks under way to the disk at once, without a thread that waits. */
public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        int count = messages.size();
        long[] places = new long[count];
        long end = file.size();
        for (int i = 0; i < count; i++) {
            places[i] = end;
            end += typed(messages.get(i), typist).length;
        }
        CompletableFuture<?>[] writes = new CompletableFuture<?>[count];
        for (int i = 0; i < count; i++) {
            writes[i] = write(ByteBuffer.wrap(typed(messages.get(i), typist)), places[i], file);
        }
        return CompletableFuture.allOf(writes);
    }

    private static byte[] typed(Message message, Typist typist) throws Exception {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        typist.type(message, block);
        return block.toByteArray();
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
