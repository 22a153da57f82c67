// CompletableFutures on a pool of their own.
package c02_sleep;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<String>> receipts = messages.stream()
                    .map(message -> CompletableFuture.supplyAsync(() -> one(message, courier), pool))
                    .toList();
            return receipts.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String one(Message message, Courier courier) {
        try {
            return courier.deliver(message);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
