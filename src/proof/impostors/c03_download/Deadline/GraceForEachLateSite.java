// Fails in: inTime
// Says: Expected the run to take less than 800 ms
// The time is over, but each late site is given a tenth of a second more, in turn:
// the more sites are late, the later it returns.
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

/** Downloads what can be had in a given time, and ends the rest. */
public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        try {
            List<Page> pages = new ArrayList<>();
            for (CompletableFuture<Page> request : requests) {
                long left = Math.max(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(100));
                try {
                    pages.add(request.get(left, TimeUnit.NANOSECONDS));
                } catch (TimeoutException | ExecutionException e) {
                    // Too late even so.
                }
            }
            return pages;
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
    }
}
