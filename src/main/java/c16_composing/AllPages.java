package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads sites that are worth nothing if one of them is missing. */
@FunctionalInterface
public interface AllPages {

    /**
     * Asks all sites at once, each of them once, and returns at once. When a site fails the requests that are still under
     * way are ended, and those that are made only then, if any, are ended as well. Cancelling the future that is returned ends them too.
     *
     * @param sites what to download; may be empty
     * @param session to ask with; it stays open, its owner closes it
     * @return a future of the pages, one for each site, in the order of {@code sites}; it fails as soon as a site fails,
     *     with that failure or an exception that has it as its cause
     */
    CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session);
}
