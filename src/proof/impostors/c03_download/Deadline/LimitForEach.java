// Fails in: inTime
// Says: to take less than 800 ms
// The limit is given to each site in turn: five silent sites make five limits.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.AsyncSession;
import kata.Page;

public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        List<Page> pages = new ArrayList<>();
        for (CompletableFuture<Page> request : requests) {
            try {
                pages.add(request.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException e) {
                request.cancel(true);
            }
        }
        return pages;
    }
}
