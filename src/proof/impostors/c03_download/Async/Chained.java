// Fails in: overlaps
// Says: chained with thenCompose
// thenCompose from site to site: nobody waits, but each request starts when the one before has been answered.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (URI site : sites) {
            all = all.thenCompose(pages -> session.get(site).thenApply(page -> {
                pages.add(page);
                return pages;
            }));
        }
        return all;
    }
}
