// Fails in: doesNotWait
// Says: Expected
// Permits keep to the limit, but then the method waits for all pages before it returns.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import kata.AsyncSession;
import kata.Page;

/** Downloads any number of sites without a thread that waits, and never asks more than 100 at once. */
public final class LimitedAsync implements AsyncDownloads {

    private static final int MOST_IN_FLIGHT = 100;

    /** A hundred chains of requests share the sites: each asks for the next when its last page has come. */
    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        Semaphore permits = new Semaphore(MOST_IN_FLIGHT);
        List<CompletableFuture<Page>> asked = new ArrayList<>();
        for (URI site : sites) {
            permits.acquireUninterruptibly();
            asked.add(session.get(site).whenComplete((_, _) -> permits.release()));
        }
        return CompletableFuture.completedFuture(
                asked.stream().map(CompletableFuture::join).toList());
    }
}
