// Fails in: wholeBlocks
// Says: Expected the call to return, but it threw
// The thread that is done first closes the stream under the others.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        OutputStream shared = file.append();
        List<Callable<Void>> tasks = messages.stream()
                .<Callable<Void>>map(message -> () -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    synchronized (shared) {
                        try (shared) {
                            block.writeTo(shared);
                        }
                    }
                    return null;
                })
                .toList();
        try (shared;
                ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> one : threads.invokeAll(tasks)) {
                one.get();
            }
        }
    }
}
