// Fails in: completeAndInOrder
// Says: in another order
// Pages are put into a list as they arrive.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<Page> pages = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<?>[] requests = sites.stream()
                .map(site -> session.get(site).thenAccept(pages::add))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(requests).thenApply(done -> pages);
    }
}
