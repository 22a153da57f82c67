// Fails in: completeAndInOrder
// Says: Expected the future to complete
// Waits for the other pages on the very thread that brings them.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> none = CompletableFuture.completedFuture(List.of());
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        return sites.isEmpty()
                ? none
                : requests.getLast()
                        .thenApply(page ->
                                requests.stream().map(CompletableFuture::join).toList());
    }
}
