// Fails in: interruptible
// Says: request in flight
// The interrupt is passed on, but the requests are cancelled only on the way that nobody takes then.
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

public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        try {
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            requests.forEach(request -> request.cancel(true));
        }
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::join)
                .toList();
    }
}
