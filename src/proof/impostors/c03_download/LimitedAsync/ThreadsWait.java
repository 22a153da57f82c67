// Fails in: fewThreads
// Says: at most 4 threads for the whole run, but there were
// A hundred threads, each waiting for the answers to its share.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.AsyncSession;
import kata.Page;

public final class LimitedAsync implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        ExecutorService threads = Executors.newFixedThreadPool(100);
        List<CompletableFuture<Page>> pages = sites.stream()
                .map(site ->
                        CompletableFuture.supplyAsync(() -> session.get(site).join(), threads))
                .toList();
        threads.shutdown();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(done -> pages.stream().map(CompletableFuture::join).toList());
    }
}
