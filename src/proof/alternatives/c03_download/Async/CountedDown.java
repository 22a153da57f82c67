// A future of one's own, completed by hand when the last page has come.
package c03_download;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        Page[] pages = new Page[sites.size()];
        AtomicInteger missing = new AtomicInteger(pages.length);
        if (pages.length == 0) {
            all.complete(List.of());
        }
        for (int i = 0; i < pages.length; i++) {
            int place = i;
            session.get(sites.get(i)).whenComplete((page, failure) -> {
                pages[place] = page;
                if (failure != null) {
                    all.completeExceptionally(failure);
                } else if (missing.decrementAndGet() == 0) {
                    all.complete(Arrays.asList(pages));
                }
            });
        }
        return all;
    }
}
