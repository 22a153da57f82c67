// Fails in: exactly
// Says: Expected the output
// Every line break becomes the same one, whatever the child has printed.
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

/** Runs a program in a child JVM and keeps all that it says. */
public final class Hello implements Launching {

    /** Both streams are read while the child runs: a pipe has little room, and who writes to a full one waits. */
    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        Process child = Jvm.command(program, arguments.toArray(String[]::new)).start();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            try {
                child.getOutputStream().close();
                Future<String> output = readers.submit(() -> all(child.inputReader()));
                Future<String> errors = readers.submit(() -> all(child.errorReader()));
                return new Finished(child.waitFor(), output.get(), errors.get());
            } catch (ExecutionException e) {
                throw new IOException("The child's output cannot be read", e.getCause());
            } finally {
                // Does nothing to a child that has ended. One that has not would keep the readers waiting for ever.
                child.destroyForcibly();
            }
        }
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString().replace("\r\n", "\n");
    }
}
