// Fails in: doesNotWait
// Says: it waited for answers before it returned
// Returns a future that is complete already, because the method has waited for it.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import kata.AsyncSession;
import kata.Page;

public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        CompletableFuture<Page> first = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        CompletableFuture<?>[] offers = requests.stream()
                .map(request -> request.thenAccept(first::complete))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(offers).whenComplete((allDone, failure) -> {
            if (failure != null) {
                first.completeExceptionally(allFailed(requests));
            }
        });
        Page page = first.join();
        requests.forEach(request -> request.cancel(true));
        return CompletableFuture.completedFuture(page);
    }

    private static IOException allFailed(List<CompletableFuture<Page>> requests) {
        IOException all = new IOException("All %d mirrors failed".formatted(requests.size()));
        requests.stream()
                .filter(request -> request.state() == Future.State.FAILED)
                .map(CompletableFuture::exceptionNow)
                .forEach(all::addSuppressed);
        return all;
    }
}
