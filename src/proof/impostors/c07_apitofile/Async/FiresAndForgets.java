// Fails in: completesAfterTheAppends
// Says: but it was complete while the disk stood still
// thenAccept does not wait for the future that an append returns.
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
        @SuppressWarnings({"unchecked", "rawtypes"})
        CompletableFuture<Void>[] last = new CompletableFuture[] {CompletableFuture.completedFuture(null)};
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        for (CompletableFuture<String> line : lines) {
            written = written.thenCombine(line, (before, text) -> text).thenAccept(text -> {
                synchronized (last) {
                    last[0] = last[0].thenCompose(done -> file.append(text));
                }
            });
        }
        return written;
    }
}
