// Appends in the order of arrival: whoever comes is chained to the latest link.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        Chain chain = new Chain(file);
        CompletableFuture<?>[] written = sites.stream()
                .map(session::get)
                .map(call ->
                        call.thenCompose(page -> chain.append(Answer.of(page).toJsonLine())))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(written);
    }

    private static final class Chain {

        private final AsyncLineFile file;
        private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);

        Chain(AsyncLineFile file) {
            this.file = file;
        }

        synchronized CompletableFuture<Void> append(String line) {
            latest = latest.thenCompose(before -> file.append(line));
            return latest;
        }
    }
}
