// A permit before each request; the calling thread waits for it, and for nothing else.
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
                .thenApply(done -> pages.stream().map(CompletableFuture::join).toList());
    }
}
