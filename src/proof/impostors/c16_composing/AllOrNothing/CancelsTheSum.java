// Fails in: oneFails
// Says: request in flight
// Cancels the future that allOf() has made, which does not touch the requests.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        requests.forEach(request -> request.whenComplete((page, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            }
        }));
        CompletableFuture<Void> sum = CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
        sum.thenAccept(allDone ->
                all.complete(requests.stream().map(CompletableFuture::join).toList()));
        all.whenComplete((pages, failure) -> sum.cancel(true));
        return all;
    }
}
