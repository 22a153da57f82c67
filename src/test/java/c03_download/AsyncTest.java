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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c03_download.Async · 80 sites at once, and nobody waits")
class AsyncTest extends DownloadScenario {

    private final AsyncDownloads downloads = new Async();

    @Override
    Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), api.asyncSession()), Future::get);
    }

    @Test
    @Order(10)
    @DisplayName("has all 80 requests in flight at once")
    void overlaps() throws InterruptedException {
        api.rendezvous(80);

        var run = download(80);

        assertThat(run).reachedInFlight(80);
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first answer has come")
    void doesNotWait() throws InterruptedException {
        api.answersAfterReturn();

        var run = download(80);

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().returned(api.pages(80));
    }

    @Test
    @Order(6)
    @DisplayName("gives each of two calls its own pages, although both are under way at once")
    void twoCallsAtOnce() throws InterruptedException {
        api.answersAfterReturn();

        var run = api.observe(
                () -> {
                    List<URI> sites = api.sites(30);
                    CompletableFuture<List<Page>> some = downloads.download(sites.subList(0, 20), api.asyncSession());
                    CompletableFuture<List<Page>> others =
                            downloads.download(sites.subList(20, 30), api.asyncSession());
                    return some.thenCombine(
                            others,
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList());
                },
                Future::get);

        assertThat(run).returned(api.pages(30));
    }

    @Test
    @Order(20)
    @DisplayName("needs no more than 4 threads for 80 requests, and leaves none behind")
    void fewThreads() throws InterruptedException {
        api.rendezvous(80).countVirtualThreads();

        var run = download(80);

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
                    CompletableFuture<List<Page>> pages = downloads.download(api.sites(80), api.asyncSession());
                    threads.set(threadsMeanwhile(80));
                    return pages;
                },
                Future::get);

        assertThat(run)
                .returned(api.pages(80))
                .holds(
                        threads.get() <= 1,
                        "Expected no thread but the caller's while all answers are held back, but there were %d more."
                                .formatted(threads.get() - 1),
                        "A thread that waits for all answers is a thread too many, a virtual one as well: to join them"
                                + " somewhere else only hands the waiting on. Say with allOf() and thenApply() what is"
                                + " to happen when they are there.");
    }

    @Test
    @Order(50)
    @DisplayName("downloads 80 sites of 100 ms each in less than 1.5 s")
    void below1500Millis() throws InterruptedException {
        Duration limit = Duration.ofMillis(1_500);
        api.latency(Duration.ofMillis(100));

        var run = api.fastest(limit, () -> downloads.download(api.sites(80), api.asyncSession()), Future::get);

        assertThat(run).returned(api.pages(80)).tookLessThan(limit);
    }
}
