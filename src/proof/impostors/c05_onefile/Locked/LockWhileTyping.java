// Fails in: overlaps
// Says: so does a lock held while waiting
// The lock is held while the block is typed: the threads do nothing at the same time.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append());
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Void>> tasks = messages.stream()
                    .<Callable<Void>>map(message -> () -> {
                        synchronized (out) {
                            typist.type(message, out);
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
