// Fails in: wholeBlocks
// Says: in the file, but it is there
// The writer stops when the queue is empty, although the typists are still typing.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        BlockingQueue<byte[]> blocks = new LinkedBlockingQueue<>();
        CountDownLatch looked = new CountDownLatch(1);
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Message message : messages) {
                threads.submit(() -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    // However late the writer comes, no block is there before it has looked.
                    looked.await();
                    blocks.add(block.toByteArray());
                    return null;
                });
            }
            for (byte[] block = blocks.poll(); block != null; block = blocks.poll()) {
                out.write(block);
            }
            looked.countDown();
        }
    }
}
