// Fails in: allFail
// Says: is lost
// Says that all have failed, and not why.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
                first.completeExceptionally(new IOException("All mirrors failed"));
            }
        });
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }
}
