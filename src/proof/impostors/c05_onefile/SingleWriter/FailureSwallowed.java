// Fails in: failsLoudly
// Says: it returned as if nothing had happened
// The writer prints the failure and goes on with the next block.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        BlockingQueue<byte[]> blocks = new LinkedBlockingQueue<>();
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
            for (int i = 0; i < messages.size(); i++) {
                try {
                    out.write(blocks.take());
                } catch (IOException e) {
                    System.getLogger("writer").log(System.Logger.Level.DEBUG, e.toString());
                }
            }
        }
    }
}
