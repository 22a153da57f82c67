// Fails in: exactlyTheLimit
// Says: never more than 1
// join() after each request keeps any limit, and no overlap is left.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<Page> pages = sites.stream().map(site -> session.get(site).join()).toList();
        return CompletableFuture.completedFuture(pages);
    }
}
