// Fails in: fewThreads
// Says: at most 4 threads for the whole run, but there were
// A virtual thread waits for each answer.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.*;
import kata.AsyncSession;
import kata.Page;

/** Downloads all sites at once without a thread that waits. */
public final class Async implements AsyncDownloads {

    /** Asks for all pages, and says what is to happen when the last has come. */
    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<CompletableFuture<Page>> asked = sites.stream().map(session::get).toList();
        List<CompletableFuture<Page>> pages = asked.stream()
                .map(f -> CompletableFuture.supplyAsync(f::join, threads))
                .toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> pages.stream().map(CompletableFuture::join).toList());
    }
}
