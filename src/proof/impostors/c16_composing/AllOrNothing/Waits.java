// Fails in: doesNotWait
// Says: it waited for answers before it returned
// Returns a future that is complete already, because the method has waited for it.
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
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .thenAccept(allDone -> all.complete(
                        requests.stream().map(CompletableFuture::join).toList()));
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        all.exceptionally(failure -> List.of()).join();
        return all;
    }
}
