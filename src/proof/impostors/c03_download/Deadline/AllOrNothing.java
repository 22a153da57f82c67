// Fails in: whatIsThere
// Says: Expected 15 results, but there are 0. Missing:
// When the time is over the pages that have come are thrown away together with those that have not.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.AsyncSession;
import kata.Page;

/** Downloads what can be had in a given time, and ends the rest. */
public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        try {
            return CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                    .thenApply(allDone ->
                            requests.stream().map(CompletableFuture::join).toList())
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return List.of();
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
    }
}
