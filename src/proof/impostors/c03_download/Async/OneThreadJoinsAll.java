// Fails in: nobodyElseWaits
// Says: Expected no thread but the caller's
// A virtual thread of its own joins all requests: only one, but it waits.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads all sites at once without a thread that waits. */
public final class Async implements AsyncDownloads {

    /** Asks for all pages, and says what is to happen when the last has come. */
    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> pages = sites.stream().map(session::get).toList();
        return CompletableFuture.supplyAsync(
                () -> pages.stream().map(CompletableFuture::join).toList(), Thread::startVirtualThread);
    }
}
