// Fails in: failingSite
// Says: Expected /sites/1 to be asked once
// A site that fails is asked a second time behind the caller's back.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.AsyncSession;
import kata.Page;

/** Downloads what can be had in a given time, and ends the rest. */
public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests = sites.stream()
                .map(site -> session.get(site).exceptionallyCompose(failure -> session.get(site)))
                .toList();
        try {
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Late and failed sites have no page to return; the others have.
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
    }
}
