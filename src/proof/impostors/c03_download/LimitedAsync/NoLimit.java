// Fails in: neverMore
// Says: Nothing holds the next request back while 100 are in flight
// Async as it was: a thousand requests at once, however many the server can stand.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads any number of sites without a thread that waits, and never asks more than 100 at once. */
public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> pages = sites.stream().map(session::get).toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> pages.stream().map(CompletableFuture::join).toList());
    }
}
