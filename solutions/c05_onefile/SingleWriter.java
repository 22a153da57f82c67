package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has each message typed by a thread of its own; only the calling thread writes. */
public final class SingleWriter implements Writing {

    /** Finished blocks come through a queue, in the order in which they are done. What one thread owns needs no lock. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService typists =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            // A queue of futures: it brings the failure of a typist as surely as a block.
            CompletionService<byte[]> typed = new ExecutorCompletionService<>(typists);
            try {
                for (Message message : messages) {
                    typed.submit(() -> block(message, typist));
                }
                for (int i = 0; i < messages.size(); i++) {
                    out.write(typed.take().get());
                }
            } finally {
                // When the disk has failed nobody needs the other blocks, and close() would wait for them.
                typists.shutdownNow();
            }
        }
    }

    private static byte[] block(Message message, Typist typist) throws IOException, InterruptedException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
        typist.type(message, block);
        return block.toByteArray();
    }
}
