// Fails in: completeAndInOrder
// Says: in another order
// Collects the pages as they come.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        Queue<Page> arrived = new ConcurrentLinkedQueue<>();
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        requests.forEach(request -> request.whenComplete((page, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            }
        }));
        CompletableFuture<?>[] arrivals = requests.stream()
                .map(request -> request.thenAccept(arrived::add))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(arrivals).thenAccept(allDone -> all.complete(List.copyOf(arrived)));
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
