// Fails in: nobodyElseWaits
// Says: Expected no thread but the caller's
// Permits keep to the limit, and then a thread of its own joins all requests: only one, but it waits.
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
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                all.complete(pages.stream().map(CompletableFuture::join).toList());
            } catch (RuntimeException e) {
                all.completeExceptionally(e);
            }
        });
        return all;
    }
}
