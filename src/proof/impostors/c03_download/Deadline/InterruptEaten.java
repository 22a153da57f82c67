// Fails in: interruptible
// Says: Expected the interrupt to reach the caller, but it was lost
// catch (Exception) catches the interrupt too and takes it for a timeout: the caller never learns that it was to stop.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.AsyncSession;
import kata.Page;

/** Downloads what can be had in a given time, and ends the rest. */
public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        try {
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            // Late and failed sites have no page.
        }
        requests.forEach(request -> request.cancel(true));
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
    }
}
