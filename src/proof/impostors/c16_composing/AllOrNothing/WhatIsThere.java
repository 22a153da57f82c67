// Fails in: oneFails
// Says: returned as if nothing had happened
// Returns the pages that have arrived, and says nothing of the one that is missing.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
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
                requests.forEach(other -> other.cancel(true));
            }
        }));
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .whenComplete((allDone, failure) -> all.complete(requests.stream()
                        .filter(request -> request.state() == Future.State.SUCCESS)
                        .map(CompletableFuture::join)
                        .toList()));
        return all;
    }
}
