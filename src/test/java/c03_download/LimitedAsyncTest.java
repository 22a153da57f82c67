package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kata.Page;
import kata.evidence.Run;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c03_download.LimitedAsync · 1,000 sites, never more than 100 at once")
class LimitedAsyncTest extends DownloadScenario {

    private final AsyncDownloads downloads = new LimitedAsync();

    @Override
    Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), api.asyncSession()), Future::get);
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first answer has come, when there is a permit for each site")
    void doesNotWait() throws InterruptedException {
        api.answersAfterReturn();

        var run = download(100);

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().returned(api.pages(100));
    }

    @Test
    @Order(6)
    @DisplayName("gives each of two calls its own pages, although both are under way at once")
    void twoCallsAtOnce() throws InterruptedException {
        api.answersAfterReturn();

        var run = api.observe(this::downloadTwice, Future::get);

        assertThat(run).returned(api.pages(60));
    }

    /** Together they are no more than the limit: neither has to wait for the other. */
    private CompletableFuture<List<Page>> downloadTwice() {
        List<URI> sites = api.sites(60);
        CompletableFuture<List<Page>> some = downloads.download(sites.subList(0, 40), api.asyncSession());
        CompletableFuture<List<Page>> others = downloads.download(sites.subList(40, 60), api.asyncSession());
        return some.thenCombine(
                others,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    @Test
    @Order(10)
    @DisplayName("has 100 requests in flight at once, and never more")
    void exactlyTheLimit() throws InterruptedException {
        api.rendezvous(100).latency(Duration.ofMillis(20));

        var run = download(1_000);

        assertThat(run).reachedInFlight(100).neverExceededInFlight(100);
    }

    /** The hundred are held until there is one more, or until it is certain that there will be none. */
    @Test
    @Order(11)
    @DisplayName("never has request 101 in flight, however long the hundred are")
    void neverMore() throws InterruptedException {
        api.rendezvous(101);

        var run = download(250);

        assertThat(run).returned().neverExceededInFlight(100);
    }

    @Test
    @Order(20)
    @DisplayName("needs no more than 4 threads for 1,000 requests, and leaves none behind")
    void fewThreads() throws InterruptedException {
        api.rendezvous(100).countVirtualThreads();

        var run = download(1_000);

        assertThat(run)
                .usedFewThreads(4)
                .leftNothingBehind()
                .holds(
                        api.asyncSessionIsOpen(),
                        "Expected the session to stay open, but it was closed.",
                        "Whoever opens a session closes it. This one was handed in, and its owner still needs it.");
    }

    @Test
    @Order(21)
    @DisplayName("has no thread wait for the answers, not even a single one for all of them")
    void nobodyElseWaits() throws InterruptedException {
        api.answersAfterReturn().patient(Duration.ofSeconds(5));
        AtomicInteger threads = new AtomicInteger();

        var run = api.observe(
                () -> {
                    CompletableFuture<List<Page>> pages = downloads.download(api.sites(100), api.asyncSession());
                    threads.set(threadsMeanwhile(100));
                    return pages;
                },
                Future::get);

        assertThat(run)
                .returned(api.pages(100))
                .holds(
                        threads.get() <= 1,
                        "Expected no thread but the caller's while all answers are held back, but there were %d more."
                                .formatted(threads.get() - 1),
                        "A thread that waits for all answers is a thread too many, a virtual one as well: to join them"
                                + " somewhere else only hands the waiting on. Say with allOf() and thenApply() what is"
                                + " to happen when they are there.");
    }

    @Test
    @Order(70)
    @DisplayName("fails when many sites fail, and does not wait for permits that are never given back")
    void manyFailures() throws InterruptedException {
        for (int site = 1; site <= 150; site++) {
            api.fault(site, Fault.STATUS_500);
        }

        var run = download(250);

        assertThat(run)
                .failedWith(
                        "a status 500",
                        cause -> String.valueOf(cause.getMessage()).contains("status 500"));
    }
}
