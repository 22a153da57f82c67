// Fails in: failsAfterTheAppends
// Says: Expected the future to fail when no append is under way any more
// The first failure completes the future, although an append is still under way.
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
        CompletableFuture<Void> result = new CompletableFuture<>();
        for (CompletableFuture<String> line : lines) {
            line.whenComplete((text, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(failure);
                }
            });
        }
        written.whenComplete((done, failure) -> {
            if (failure == null) {
                result.complete(null);
            } else {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }
}
