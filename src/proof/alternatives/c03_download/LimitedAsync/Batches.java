// A hundred, and when all of them have come the next hundred: slower than need be, but within the limit.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (int from = 0; from < sites.size(); from += 100) {
            List<URI> batch = sites.subList(from, Math.min(from + 100, sites.size()));
            all = all.thenCompose(pages -> ask(batch, session).thenApply(more -> {
                pages.addAll(more);
                return pages;
            }));
        }
        return all;
    }

    private static CompletableFuture<List<Page>> ask(List<URI> batch, AsyncSession session) {
        List<CompletableFuture<Page>> pages = batch.stream().map(session::get).toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(done -> pages.stream().map(CompletableFuture::join).toList());
    }
}
