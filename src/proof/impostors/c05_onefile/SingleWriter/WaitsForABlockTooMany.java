// Fails in: typistFails
// Says: still running
// The failure of a typist stays in a future that nobody asks, and its block never comes.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has each message typed by a thread of its own; only one thread writes. */
public final class SingleWriter implements Writing {

    /** Finished blocks come through a queue, in the order in which they are done. What one thread owns needs no lock. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(100);
        try (ExecutorService pool = Executors.newCachedThreadPool();
                OutputStream out = new BufferedOutputStream(file.append())) {
            for (Message message : messages) {
                pool.submit(() -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    queue.put(block.toByteArray());
                    return null;
                });
            }
            try {
                for (int i = 0; i < messages.size(); i++) {
                    out.write(queue.take());
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
