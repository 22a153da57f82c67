// Fails in: first
// Says: but there is that of /sites/1
// Takes the first of the list that is good, and not the first that is there.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kata.AsyncSession;
import kata.Page;

public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        CompletableFuture<Page> first = requests.getFirst();
        for (CompletableFuture<Page> next : requests.subList(1, requests.size())) {
            first = first.exceptionallyCompose(failure -> next.exceptionally(another -> {
                IOException both = new IOException("These failed", another);
                both.addSuppressed(failure);
                throw new CompletionException(both);
            }));
        }
        return first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
    }
}
