// Fails in: oneAppendAtATime
// Says: Expected at most 1 append under way, but there were
// Each answer begins its append as soon as it is there.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        List<CompletableFuture<String>> lines = sites.stream()
                .map(site -> session.get(site).thenApply(page -> Answer.of(page).toJsonLine()))
                .toList();
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        for (CompletableFuture<String> line : lines) {
            written = written.thenCombine(line.thenCompose(file::append), (before, now) -> now);
        }
        return written;
    }
}
