// Fails in: reportsFailure
// Says: Expected the status to be
// Takes it that all went well.
package c12_processes;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Jvm;

public final class Hello implements Launching {

    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        Process child = Jvm.command(program, arguments.toArray(String[]::new)).start();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            try {
                child.getOutputStream().close();
                Future<String> output = readers.submit(() -> all(child.inputReader()));
                Future<String> errors = readers.submit(() -> all(child.errorReader()));
                return new Finished(0, output.get(), errors.get());
            } catch (ExecutionException e) {
                throw new IOException("The child's output cannot be read", e.getCause());
            } finally {
                child.onExit().join();
            }
        }
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
