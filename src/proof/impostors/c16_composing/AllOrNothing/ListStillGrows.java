// Fails in: failsBeforeAllAreAsked
// Says: were made when the first site had failed already, but 7 of them were not
// Ends the requests that it knows when one fails, and then makes more.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests = new CopyOnWriteArrayList<>();
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        for (URI site : sites) {
            CompletableFuture<Page> request = session.get(site);
            requests.add(request);
            request.whenComplete((page, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .thenAccept(allDone -> all.complete(
                        requests.stream().map(CompletableFuture::join).toList()));
        return all;
    }
}
