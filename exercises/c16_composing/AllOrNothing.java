package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;
import kata.Todo;

/** Downloads all sites or none: the first failure ends the other requests and is reported. */
public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        // TODO ask all sites, and return a new CompletableFuture. Complete it with the pages when allOf has completed,
        // and completeExceptionally with the first failure of any request (whenComplete). When it fails, or somebody
        // cancels it, cancel(true) the requests.
        throw new Todo("all pages, or the first failure and no request left");
    }
}
