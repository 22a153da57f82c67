// Fails in: neverMore
// Says: but there were 101
// <= instead of <: a hundred and one chains.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kata.AsyncSession;
import kata.Page;

public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        Page[] pages = new Page[sites.size()];
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> chains = new ArrayList<>();
        for (int chain = 0; chain <= 100; chain++) {
            chains.add(next(sites, session, pages, next));
        }
        return CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new))
                .thenApply(done -> Arrays.asList(pages));
    }

    private static CompletableFuture<Void> next(
            List<URI> sites, AsyncSession session, Page[] pages, AtomicInteger next) {
        int i = next.getAndIncrement();
        if (i >= pages.length) {
            return CompletableFuture.completedFuture(null);
        }
        return session.get(sites.get(i)).thenCompose(page -> {
            pages[i] = page;
            return next(sites, session, pages, next);
        });
    }
}
