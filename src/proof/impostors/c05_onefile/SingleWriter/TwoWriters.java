// Fails in: wholeBlocks
// Says: Somebody else wrote in the middle of the block.
// Two threads empty the queue, and both write.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        BlockingQueue<byte[]> blocks = new LinkedBlockingQueue<>();
        AtomicInteger left = new AtomicInteger(messages.size());
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Message message : messages) {
                threads.submit(() -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    blocks.add(block.toByteArray());
                    return null;
                });
            }
            Future<?> other = threads.submit(() -> drain(blocks, left, out));
            drain(blocks, left, out);
            other.get();
        }
    }

    private static Void drain(BlockingQueue<byte[]> blocks, AtomicInteger left, OutputStream out) throws Exception {
        while (left.getAndDecrement() > 0) {
            out.write(blocks.take());
        }
        return null;
    }
}
