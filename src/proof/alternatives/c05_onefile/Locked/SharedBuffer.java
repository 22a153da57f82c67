// A buffer shared by all, filled under the lock a block at a time; a latch counts the threads that are done.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch missing = new CountDownLatch(messages.size());
        Object lock = new Object();
        try (OutputStream out = new BufferedOutputStream(file.append(), 16_384)) {
            for (Message message : messages) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        synchronized (lock) {
                            block.writeTo(out);
                        }
                    } catch (IOException | InterruptedException e) {
                        failures.add(e);
                    } finally {
                        missing.countDown();
                    }
                });
            }
            missing.await();
        }
        if (!failures.isEmpty()) {
            throw new IOException("a block could not be written", failures.remove());
        }
    }
}
