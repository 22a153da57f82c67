// Fails in: stopsTheTypists
// Says: Expected the typists to be stopped when the disk fails
// The disk's failure is passed on, but only after everybody has typed to the end.
package c05_onefile;

import java.io.ByteArrayOutputStream;
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
                out.write(blocks.take());
            }
        }
    }
}
