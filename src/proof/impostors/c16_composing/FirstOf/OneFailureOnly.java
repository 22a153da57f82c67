// Fails in: allFail
// Says: is lost
// Tells of one failure only.
package c16_composing;

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
                first.completeExceptionally(failure);
            }
        });
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }
}
