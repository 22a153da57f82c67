// One handler for all writes: it counts them down. Fails as soon as one has failed. All blocks lie in one buffer.
package c05_onefile;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public final class Async implements AsyncWriting {

    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        ByteBuffer all = ByteBuffer.allocateDirect(
                messages.stream().mapToInt(Message::letters).sum());
        for (Message message : messages) {
            typist.type(message, new OutputStream() {
                @Override
                public void write(int letter) {
                    all.put((byte) letter);
                }
            });
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        CountDown handler = new CountDown(file, new AtomicInteger(messages.size()), done);
        if (messages.isEmpty()) {
            done.complete(null);
        }
        long end = file.size();
        int start = 0;
        for (Message message : messages) {
            Block block = new Block(all.slice(start, message.letters()), end + start);
            file.write(block.letters, block.place, block, handler);
            start += message.letters();
        }
        return done;
    }

    private record Block(ByteBuffer letters, long place) {}

    private record CountDown(AsynchronousFileChannel file, AtomicInteger left, CompletableFuture<Void> done)
            implements CompletionHandler<Integer, Block> {

        @Override
        public void completed(Integer count, Block block) {
            if (block.letters.hasRemaining()) {
                file.write(block.letters, block.place + block.letters.position(), block, this);
            } else if (left.decrementAndGet() == 0) {
                done.complete(null);
            }
        }

        @Override
        public void failed(Throwable failure, Block block) {
            done.completeExceptionally(failure);
        }
    }
}
