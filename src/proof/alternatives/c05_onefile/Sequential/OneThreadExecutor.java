// A pool with a single thread works through the messages, and flushes its large buffer after each.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append(), 1 << 20);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            List<Future<?>> written = new ArrayList<>();
            for (Message message : messages) {
                written.add(thread.submit(() -> {
                    typist.type(message, out);
                    out.flush();
                    return null;
                }));
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
    }
}
