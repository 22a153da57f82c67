package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads all sites or none: the first failure ends the other requests and is reported. */
public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        // Not by allOf: that waits for the others first, and then may tell of one that was cancelled.
        requests.forEach(request -> request.whenComplete((page, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .thenAccept(allDone -> all.complete(
                        requests.stream().map(CompletableFuture::join).toList()));
        // Here, and on the very future that is returned, so that whoever cancels it ends the requests as well.
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
