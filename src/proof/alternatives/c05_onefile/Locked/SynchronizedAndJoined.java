// Plain threads, a synchronized block on the stream, and join; the first failure is kept.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        AtomicReference<Exception> first = new AtomicReference<>();
        try (OutputStream out = file.append()) {
            List<Thread> threads = new ArrayList<>();
            for (Message message : messages) {
                Thread thread = new Thread(() -> {
                    try {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        synchronized (out) {
                            out.write(block.toByteArray());
                        }
                    } catch (Exception e) {
                        first.compareAndSet(null, e);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        if (first.get() != null) {
            throw first.get();
        }
    }
}
