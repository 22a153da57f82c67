// Fails in: exactly
// Says: Expected the output to be
// Enough for a greeting, not for more.
package c12_processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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
                return new Finished(child.waitFor(), output.get(), errors.get());
            } catch (ExecutionException e) {
                throw new IOException("The child's output cannot be read", e.getCause());
            } finally {
                child.destroyForcibly();
            }
        }
    }

    private static String all(Reader reader) throws IOException {
        String line = new BufferedReader(reader).readLine();
        return line == null ? "" : line;
    }
}
