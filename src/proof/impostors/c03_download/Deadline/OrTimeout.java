// Fails in: cancels
// Says: Giving up waiting does not end it
// orTimeout fails the future, but the request behind it goes on.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.AsyncSession;
import kata.Page;

public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests = sites.stream()
                .map(site -> session.get(site).orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null)
                .join();
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::join)
                .toList();
    }
}
