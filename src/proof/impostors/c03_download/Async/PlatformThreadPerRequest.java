// Fails in: fewThreads
// Says: at most 4 threads for the whole run, but there were
// A pool of 80 threads, each waiting for an answer that nobody needs to wait for.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        ExecutorService threads = Executors.newFixedThreadPool(80);
        List<CompletableFuture<Page>> pages = sites.stream()
                .map(site ->
                        CompletableFuture.supplyAsync(() -> session.get(site).join(), threads))
                .toList();
        threads.shutdown();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(done -> pages.stream().map(CompletableFuture::join).toList());
    }
}
