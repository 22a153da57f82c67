// Fails in: neverMore
// Says: given back only when it has ended
// The permit is given back when the request has been sent, not when it has been answered.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import kata.AsyncSession;
import kata.Page;

public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        Semaphore permits = new Semaphore(100);
        List<CompletableFuture<Page>> pages = new ArrayList<>();
        for (URI site : sites) {
            permits.acquireUninterruptibly();
            try {
                pages.add(session.get(site));
            } finally {
                permits.release();
            }
        }
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(done -> pages.stream().map(CompletableFuture::join).toList());
    }
}
