// Fails in: oneFails
// Says: java.util.concurrent.CancellationException
// Ends the other requests, and then reports that they have been ended.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        requests.forEach(request -> request.whenComplete((page, failure) -> {
            if (failure != null) {
                requests.forEach(other -> other.cancel(true));
            }
        }));
        CompletableFuture<List<Page>> all = CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        requests.stream().map(CompletableFuture::join).toList());
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
