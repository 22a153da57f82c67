// Fails in: overlaps
// Says: never more than 1
// Asks for the next page when the one before is there: nothing needs to be ended then.
package c16_composing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (URI site : sites) {
            all = all.thenCompose(pages -> session.get(site).thenApply(page -> {
                pages.add(page);
                return pages;
            }));
        }
        return all;
    }
}
