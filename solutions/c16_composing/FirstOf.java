package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import kata.AsyncSession;
import kata.Page;

/** Asks several mirrors, takes the first good answer, and ends the other requests. */
public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        CompletableFuture<Page> first = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        // Whoever comes first completes it; the others find it complete. A failure completes nothing.
        CompletableFuture<?>[] offers = requests.stream()
                .map(request -> request.thenAccept(first::complete))
                .toArray(CompletableFuture[]::new);
        // It waits for the offers and not for the requests: when it is told of the last page, that
        // page has been offered.
        CompletableFuture.allOf(offers).whenComplete((allDone, failure) -> {
            if (failure != null) {
                first.completeExceptionally(allFailed(requests));
            }
        });
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }

    /** If there is a page after all, this changes nothing: a future is completed only once. */
    private static IOException allFailed(List<CompletableFuture<Page>> requests) {
        IOException all = new IOException("All %d mirrors failed".formatted(requests.size()));
        requests.stream()
                .filter(request -> request.state() == Future.State.FAILED)
                .map(CompletableFuture::exceptionNow)
                .forEach(all::addSuppressed);
        return all;
    }
}
