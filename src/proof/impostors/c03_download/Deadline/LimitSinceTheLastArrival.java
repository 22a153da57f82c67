// Fails in: inTime
// Says: less than 800 ms
// The limit begins anew whenever a page has come: a slow trickle of pages takes as long as it likes.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kata.AsyncSession;
import kata.Page;

public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        BlockingQueue<URI> ended = new LinkedBlockingQueue<>();
        List<CompletableFuture<Page>> requests = new ArrayList<>();
        for (URI site : sites) {
            CompletableFuture<Page> request = session.get(site);
            request.whenComplete((page, failure) -> ended.add(site));
            requests.add(request);
        }
        try {
            int left = sites.size();
            while (left > 0 && ended.poll(limit.toMillis(), TimeUnit.MILLISECONDS) != null) {
                left--;
            }
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
        return requests.stream()
                .filter(request -> request.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
    }
}
