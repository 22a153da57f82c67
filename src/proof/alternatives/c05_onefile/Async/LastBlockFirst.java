// Asks for the blocks from the end of the file to its start, and puts the futures together two at a time.
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
        long place = file.size() + messages.stream().mapToLong(Message::letters).sum();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (Message message : messages.reversed()) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(message, block);
            place -= block.size();
            all = all.thenCombine(write(ByteBuffer.wrap(block.toByteArray()), place, file), (a, b) -> null);
        }
        return all;
    }

    private static CompletableFuture<Void> write(ByteBuffer letters, long place, AsynchronousFileChannel file) {
        CompletableFuture<Integer> written = new CompletableFuture<>();
        file.write(letters, place, written, new CompletionHandler<Integer, CompletableFuture<Integer>>() {
            @Override
            public void completed(Integer count, CompletableFuture<Integer> future) {
                future.complete(count);
            }

            @Override
            public void failed(Throwable failure, CompletableFuture<Integer> future) {
                future.completeExceptionally(failure);
            }
        });
        return written.thenCompose(count -> letters.hasRemaining()
                ? write(letters.slice(), place + count, file)
                : CompletableFuture.completedFuture(null));
    }
}
