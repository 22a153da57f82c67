// Fails in: inOneGo
// Says: between two writes somebody else may come
// Two parts, each with the lock, and nobody has it between them: torn apart one day, and not today.
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
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Void>> tasks = messages.stream()
                    .<Callable<Void>>map(message -> () -> {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        byte[] letters = block.toByteArray();
                        int half = letters.length / 2;
                        synchronized (out) {
                            out.write(letters, 0, half);
                        }
                        synchronized (out) {
                            out.write(letters, half, letters.length - half);
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
