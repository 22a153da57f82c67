// The one writer has a buffer of a megabyte, so the disk is gone to once for several blocks.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SingleWriter implements Writing {

    private static final int MEGABYTE = 1 << 20;

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append(), MEGABYTE);
                ExecutorService typists =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletionService<byte[]> typed = new ExecutorCompletionService<>(typists);
            try {
                for (Message message : messages) {
                    typed.submit(() -> block(message, typist));
                }
                for (int i = 0; i < messages.size(); i++) {
                    out.write(typed.take().get());
                }
                out.flush();
            } finally {
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
