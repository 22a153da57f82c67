// Fails in: interruptible
// Says: Expected the session to stay open
// When it is interrupted it ends the requests by closing a session that it was only handed.
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
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        try {
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Late and failed sites have no page to return; the others have.
        } catch (InterruptedException e) {
            session.close();
            throw e;
        }
        requests.forEach(request -> request.cancel(true));
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
    }
}
