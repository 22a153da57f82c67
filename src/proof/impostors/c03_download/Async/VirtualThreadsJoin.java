// Fails in: fewThreads
// Says: at most 4 threads for the whole run, but there were
// One thread asks, but a virtual thread for each answer waits for it.
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
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<CompletableFuture<Page>> pages = sites.stream()
                .map(session::get)
                .map(request -> CompletableFuture.supplyAsync(() -> request.join(), threads))
                .toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(done -> pages.stream().map(CompletableFuture::join).toList());
    }
}
