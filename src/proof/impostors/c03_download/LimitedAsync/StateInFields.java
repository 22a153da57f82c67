// Fails in: twoCallsAtOnce
// Says: Expected the call to return, but it threw
// What belongs to a call is kept in fields: the second call takes the first one's place in them.
package c03_download;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kata.AsyncSession;
import kata.Page;

/** Downloads any number of sites without a thread that waits, and never asks more than 100 at once. */
public final class LimitedAsync implements AsyncDownloads {

    private static final int MOST_IN_FLIGHT = 100;

    private final AtomicInteger next = new AtomicInteger();
    private List<URI> sites;
    private AsyncSession session;
    private Page[] pages;

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        this.sites = sites;
        this.session = session;
        this.pages = new Page[sites.size()];
        next.set(0);
        CompletableFuture<?>[] all = Stream.generate(this::chain)
                .limit(Math.min(MOST_IN_FLIGHT, sites.size()))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenApply(allDone -> Arrays.asList(pages));
    }

    private CompletableFuture<Void> chain() {
        int i = next.getAndIncrement();
        if (i >= pages.length) {
            return CompletableFuture.completedFuture(null);
        }
        return session.get(sites.get(i)).thenCompose(page -> {
            pages[i] = page;
            return chain();
        });
    }
}
