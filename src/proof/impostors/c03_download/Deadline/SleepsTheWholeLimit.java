// Fails in: doesNotSleep
// Says: Expected the run to take less than
// sleep() cannot be told that the last page has come: the caller waits the whole limit, every time.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import kata.AsyncSession;
import kata.Page;

/** Downloads what can be had in a given time, and ends the rest. */
public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        try {
            Thread.sleep(limit);
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
    }
}
