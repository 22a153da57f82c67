// Fails in: fewThreads
// Says: Expected at most 4 threads for the whole run
// A thread a block, which waits for the disk: nothing is asynchronous but the name.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
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
            long own = offset;
            CompletableFuture<Void> written = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    file.write(ByteBuffer.wrap(block.toByteArray()), own).get();
                    written.complete(null);
                } catch (Exception e) {
                    written.completeExceptionally(e);
                }
            });
            writes.add(written);
            offset += message.letters();
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }
}
