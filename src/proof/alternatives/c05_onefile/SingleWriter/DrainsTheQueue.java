// The calling thread takes all blocks that are ready, and writes them together; typists are cancelled by their futures.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        BlockingQueue<ByteArrayOutputStream> blocks = new LinkedBlockingQueue<>();
        List<Future<?>> typing = new ArrayList<>();
        try (ExecutorService typists = Executors.newCachedThreadPool();
                OutputStream out = new BufferedOutputStream(file.append())) {
            try {
                for (Message message : messages) {
                    typing.add(typists.submit(() -> {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        try {
                            typist.type(message, block);
                        } finally {
                            // Also after a failure, so that the writer has something to count; it then asks the future.
                            blocks.add(block);
                        }
                        return null;
                    }));
                }
                List<ByteArrayOutputStream> ready = new ArrayList<>();
                for (int left = messages.size(); left > 0; left -= ready.size()) {
                    ready.clear();
                    ready.add(blocks.take());
                    blocks.drainTo(ready);
                    for (ByteArrayOutputStream block : ready) {
                        block.writeTo(out);
                    }
                }
                for (Future<?> one : typing) {
                    one.get();
                }
            } finally {
                typing.forEach(one -> one.cancel(true));
            }
        }
    }
}
