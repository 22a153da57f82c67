// Fails in: failsLoudly
// Says: it returned as if nothing had happened
// exceptionally() turns the failure into null and the filter drops it: the future succeeds with a page too few.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads all sites at once without a thread that waits. */
public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> pages = sites.stream()
                .map(site -> session.get(site).exceptionally(failure -> null))
                .toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(allDone -> pages.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
