// Fails in: apiFails
// Says: it returned as if nothing had happened
// exceptionally turns the failure of a call into nothing.
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
            written = written.thenCombine(line.exceptionally(failure -> ""), (before, text) -> text)
                    .thenCompose(text -> text.isEmpty() ? CompletableFuture.completedFuture(null) : file.append(text));
        }
        return written;
    }
}
