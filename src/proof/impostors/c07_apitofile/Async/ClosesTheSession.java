// Fails in: fewThreads
// Says: Expected the session to stay open, but it was closed.
// The session belongs to whoever opened it.
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
            written = written.thenCombine(line, (before, text) -> text).thenCompose(file::append);
        }
        return written.whenComplete((done, failure) -> session.close());
    }
}
