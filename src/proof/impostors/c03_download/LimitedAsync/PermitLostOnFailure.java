// Fails in: manyFailures
// Says: nothing had happened for
// A permit is given back only when a request succeeds: after a hundred failures none is left.
package c03_download;

import java.net.URI;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import kata.*;

public final class LimitedAsync implements AsyncDownloads {
    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        Semaphore permits = new Semaphore(100);
        List<CompletableFuture<Page>> pages = new ArrayList<>();
        for (URI site : sites) {
            permits.acquireUninterruptibly();
            pages.add(session.get(site).thenApply(p -> {
                permits.release();
                return p;
            }));
        }
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> pages.stream().map(CompletableFuture::join).toList());
    }
}
