// thenCombine from page to page instead of allOf.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<Page> page : sites.stream().map(session::get).toList()) {
            all = all.thenCombine(page, (pages, next) -> {
                pages.add(next);
                return pages;
            });
        }
        return all;
    }
}
