// A timer of CompletableFuture's own completes the wait; then what is not there is cancelled.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kata.AsyncSession;
import kata.Page;

public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests = new ArrayList<>();
        for (URI site : sites) {
            requests.add(session.get(site));
        }
        List<Page> pages = new ArrayList<>();
        try {
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                    .exceptionally(failure -> null)
                    .completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            for (CompletableFuture<Page> request : requests) {
                if (!request.cancel(true) && !request.isCompletedExceptionally()) {
                    pages.add(request.join());
                }
            }
        }
        return pages;
    }
}
