// Fails in: fewThreads
// Says: Expected the session to stay open
// It closes a session that it was only handed.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.*;
import kata.AsyncSession;
import kata.Page;

/** Downloads all sites at once without a thread that waits. */
public final class Async implements AsyncDownloads {

    /** Asks for all pages, and says what is to happen when the last has come. */
    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> pages = sites.stream().map(session::get).toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .<List<Page>>thenApply(
                        allDone -> pages.stream().map(CompletableFuture::join).toList())
                .whenComplete((a, b) -> session.close());
    }
}
