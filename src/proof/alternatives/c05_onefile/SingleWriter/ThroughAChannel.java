// The writer owns a channel instead of a stream, and takes the blocks as byte buffers.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (FileChannel channel = file.channel();
                ExecutorService typists =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletionService<ByteBuffer> typed = new ExecutorCompletionService<>(typists);
            try {
                for (Message message : messages) {
                    typed.submit(() -> {
                        ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
                        typist.type(message, block);
                        return ByteBuffer.wrap(block.toByteArray());
                    });
                }
                for (int i = 0; i < messages.size(); i++) {
                    channel.write(typed.take().get());
                }
            } finally {
                typists.shutdownNow();
            }
        }
    }
}
