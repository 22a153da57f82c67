// Fails in: fewThreads
// Says: Expected the file to stay open, but it was closed.
// The file belongs to whoever opened it.
package c07_apitofile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

/** Calls all sites at once, and appends one answer after the other, without a thread that waits. */
public final class Async implements AsyncApiToFile {

    /** Each append is chained to the one before, so that it begins when that has ended. */
    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        // All calls are under way before the first append is thought of.
        List<CompletableFuture<String>> lines = sites.stream()
                .map(site -> session.get(site).thenApply(page -> Answer.of(page).toJsonLine()))
                .toList();
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        for (CompletableFuture<String> line : lines) {
            // An answer that comes early waits as a future, not as a thread, until its turn comes.
            written = written.thenCombine(line, (before, text) -> text).thenCompose(file::append);
        }
        // Not on the disk's own thread, which the closing waits for.
        return written.whenCompleteAsync((done, failure) -> close(file));
    }

    private static void close(AsyncLineFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
