// Fails in: overlaps
// Says: never more than 1
// Each site is waited for before the next is asked, as long as there is time.
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
        long end = System.nanoTime() + limit.toNanos();
        List<Page> pages = new ArrayList<>();
        for (URI site : sites) {
            CompletableFuture<Page> request = session.get(site);
            try {
                pages.add(request.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | ExecutionException e) {
                request.cancel(true);
            }
        }
        return pages;
    }
}
