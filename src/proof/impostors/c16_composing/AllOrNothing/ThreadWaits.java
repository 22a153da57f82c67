// Fails in: fewThreads
// Says: Expected no thread but the caller's
// A virtual thread waits for all pages.
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
        Thread.startVirtualThread(() -> {
            try {
                all.complete(requests.stream().map(CompletableFuture::join).toList());
            } catch (RuntimeException e) {
                all.completeExceptionally(e);
            }
        });
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
