// Fails in: fewThreads
// Says: Expected the session to stay open
// It closes a session that it was only handed.
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
            pages.add(session.get(site).whenComplete((page, failure) -> permits.release()));
        }
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .<List<Page>>thenApply(
                        allDone -> pages.stream().map(CompletableFuture::join).toList())
                .whenComplete((all, failure) -> session.close());
    }
}
