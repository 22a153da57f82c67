// Fails in: wholeBlocks
// Says: Somebody else wrote in the middle of the block.
// A stream a thread, and nothing keeps them apart.
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
        List<Callable<Void>> tasks = messages.stream()
                .<Callable<Void>>map(message -> () -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    try (OutputStream out = file.append()) {
                        block.writeTo(out);
                    }
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> one : threads.invokeAll(tasks)) {
                one.get();
            }
        }
    }
}
