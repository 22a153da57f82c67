package c12_processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.Jvm;

/** Futures on virtual threads; bytes instead of characters. */
public final class Hello implements Launching {

    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder command = Jvm.command(program, arguments.toArray(String[]::new));
        Process child = command.start();
        child.getOutputStream().close();
        CompletableFuture<String> output =
                CompletableFuture.supplyAsync(() -> text(child.getInputStream()), Thread::startVirtualThread);
        CompletableFuture<String> errors =
                CompletableFuture.supplyAsync(() -> text(child.getErrorStream()), Thread::startVirtualThread);
        return child.onExit()
                .thenCombine(output, (ended, text) -> new Finished(ended.exitValue(), text, ""))
                .thenCombine(errors, (finished, text) -> new Finished(finished.status(), finished.output(), text))
                .join();
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
