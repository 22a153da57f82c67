// Fails in: oneMessage
// Says: Expected nothing to be left one second after the end
// The writer waits for a next block that never comes.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        BlockingQueue<byte[]> blocks = new LinkedBlockingQueue<>();
        CountDownLatch written = new CountDownLatch(messages.size());
        OutputStream out = file.append();
        Thread.ofPlatform().daemon().name("writer").start(() -> {
            try {
                while (true) {
                    out.write(blocks.take());
                    written.countDown();
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (Message message : messages) {
            Thread.ofPlatform().start(() -> {
                try {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    blocks.add(block.toByteArray());
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        written.await();
        out.close();
    }
}
