// Fails in: oneThreadWrites
// Says: Typists hand their blocks over and never touch the file.
// A lock keeps the blocks whole, but every thread writes.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Void>> tasks = messages.stream()
                    .<Callable<Void>>map(message -> () -> {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        synchronized (out) {
                            block.writeTo(out);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(tasks)) {
                one.get();
            }
        }
    }
}
