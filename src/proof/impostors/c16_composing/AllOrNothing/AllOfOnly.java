// Fails in: oneFails
// Says: the server answered 7 of them
// allOf() waits for all others before it tells of the failure.
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
        return CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .thenApply(allDone ->
                        requests.stream().map(CompletableFuture::join).toList());
    }
}
