// The futures are asked in the order of the messages, so the blocks are in that order, too.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService typists = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> blocks = messages.stream()
                    .map(message -> typists.submit(() -> {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        return block.toByteArray();
                    }))
                    .toList();
            try {
                for (Future<byte[]> block : blocks) {
                    out.write(block.get());
                }
            } finally {
                typists.shutdownNow();
            }
        }
    }
}
