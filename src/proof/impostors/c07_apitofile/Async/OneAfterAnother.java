// Fails in: overlaps
// Says: Expected 100 requests in flight at once, but there was never more than 1.
// Each call is chained to the append before: nothing overlaps.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        for (URI site : sites) {
            written = written.thenCompose(before -> session.get(site))
                    .thenCompose(page -> file.append(Answer.of(page).toJsonLine()));
        }
        return written;
    }
}
