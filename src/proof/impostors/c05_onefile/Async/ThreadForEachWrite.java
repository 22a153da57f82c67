// Fails in: doesNotWait
// Says: Expected at most 4 threads while the disk is busy
// All writes are asked for at once, and then a virtual thread waits for each of them.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        long offset = file.size();
        for (Message message : messages) {
            ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
            typist.type(message, block);
            Future<Integer> write = file.write(ByteBuffer.wrap(block.toByteArray()), offset);
            writes.add(CompletableFuture.runAsync(() -> await(write), Thread::startVirtualThread));
            offset += block.size();
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }

    private static void await(Future<Integer> write) {
        try {
            write.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new CompletionException(e);
        }
    }
}
