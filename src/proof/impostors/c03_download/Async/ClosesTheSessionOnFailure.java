// Fails in: failsLoudly
// Says: Expected the session to stay open
// When a site fails it closes a session that it was only handed.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads all sites at once without a thread that waits. */
public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> pages = sites.stream().map(session::get).toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .<List<Page>>thenApply(
                        allDone -> pages.stream().map(CompletableFuture::join).toList())
                .whenComplete((all, failure) -> {
                    if (failure != null) {
                        session.close();
                    }
                });
    }
}
