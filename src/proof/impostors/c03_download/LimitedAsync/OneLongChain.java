// Fails in: exactlyTheLimit
// Says: never more than 1
// thenCompose() keeps below the limit, and far below: a single chain asks for each
// page only when the one before has come.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads any number of sites without a thread that waits, and never asks more than 100 at once. */
public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<Page> pages = new ArrayList<>();
        CompletableFuture<?> chain = CompletableFuture.completedFuture(null);
        for (URI site : sites) {
            chain = chain.thenCompose(previous -> session.get(site)).thenAccept(pages::add);
        }
        return chain.thenApply(allDone -> pages);
    }
}
