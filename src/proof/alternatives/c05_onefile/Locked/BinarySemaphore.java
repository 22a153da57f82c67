// Virtual threads, CompletableFuture, and a semaphore with one permit as the lock.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        Semaphore turn = new Semaphore(1);
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] written = messages.stream()
                    .map(message -> CompletableFuture.runAsync(() -> write(message, typist, out, turn), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(written).join();
        }
    }

    private static void write(Message message, Typist typist, OutputStream out, Semaphore turn) {
        try {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(message, block);
            turn.acquire();
            try {
                out.write(block.toByteArray());
            } finally {
                turn.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
