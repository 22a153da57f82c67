// Fails in: fourProcesses
// Says: the parent made messages itself
// Threads of the parent, and no child at all.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        Gauge gauge = Gauge.ofParent(port);
        Typist typist = new Typist(gauge);
        try (OutputStream out = new LetterFile(file, gauge).append();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
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
