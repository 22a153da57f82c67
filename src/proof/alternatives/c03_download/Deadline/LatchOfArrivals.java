// A latch counts arrivals down; pages are noted where they belong.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import kata.AsyncSession;
import kata.Page;

public final class Deadline implements DeadlineDownloads {

    @Override
    public List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException {
        AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(sites.size());
        CountDownLatch arrivals = new CountDownLatch(sites.size());
        List<CompletableFuture<Page>> requests = IntStream.range(0, sites.size())
                .mapToObj(i -> {
                    CompletableFuture<Page> request = session.get(sites.get(i));
                    request.whenComplete((page, failure) -> {
                        pages.set(i, page);
                        arrivals.countDown();
                    });
                    return request;
                })
                .toList();
        try {
            arrivals.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            requests.forEach(request -> request.cancel(true));
        }
        return IntStream.range(0, sites.size())
                .mapToObj(pages::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
