// Futures instead of a queue of one's own: each block is handed to an executor with one thread, whose queue it is.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SingleWriter implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService writer = Executors.newSingleThreadExecutor();
                ExecutorService typists = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> failed = new CompletableFuture<>();
            CompletableFuture<?>[] written = messages.stream()
                    .map(message -> CompletableFuture.supplyAsync(() -> block(message, typist), typists)
                            .thenAcceptAsync(block -> append(block, out), writer)
                            .whenComplete((done, failure) -> {
                                if (failure != null) {
                                    failed.completeExceptionally(failure);
                                }
                            }))
                    .toArray(CompletableFuture[]::new);
            try {
                CompletableFuture.anyOf(CompletableFuture.allOf(written), failed)
                        .get();
            } finally {
                typists.shutdownNow();
            }
        }
    }

    private static byte[] block(Message message, Typist typist) {
        ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
        try {
            typist.type(message, block);
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
        return block.toByteArray();
    }

    private static void append(byte[] block, OutputStream out) {
        try {
            out.write(block);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
