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

    /** A hundred chains of requests share the sites: each asks for the next when its last page has come. */
    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        Chains chains = new Chains(sites, session);
        CompletableFuture<?>[] all = Stream.generate(chains::next)
                .limit(Math.min(MOST_IN_FLIGHT, sites.size()))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenApply(allDone -> Arrays.asList(chains.pages));
    }

    private static final class Chains {

        private final List<URI> sites;
        private final AsyncSession session;
        private final AtomicInteger next = new AtomicInteger();
        private final Page[] pages;

        Chains(List<URI> sites, AsyncSession session) {
            this.sites = sites;
            this.session = session;
            this.pages = new Page[sites.size()];
        }

        /** Asks for the next site nobody has asked for yet, and after it for the one after that, and so on. */
        CompletableFuture<Void> next() {
            int i = next.getAndIncrement();
            if (i >= pages.length) {
                return CompletableFuture.completedFuture(null);
            }
            return session.get(sites.get(i)).thenCompose(page -> {
                pages[i] = page;
                return next();
            });
        }
    }
}
