// Fails in: failingSite
// Says: Expected the run to end soon
// Only pages count the latch down: with a site that fails it never gets to zero, and the whole limit is waited for.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.AsyncSession;
import kata.Page;

/** Downloads what can be had in a given time, and ends the rest. */
public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        CountDownLatch missing = new CountDownLatch(sites.size());
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        requests.forEach(request -> request.thenAccept(page -> missing.countDown()));
        try {
            missing.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
    }
}
