package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kata.Page;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c03_download.Deadline · what can be had in 500 ms")
class DeadlineTest {

    private static final int SITES = 20;

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    private final DeadlineDownloads downloads = new Deadline();

    /** Sites that never answer, drawn anew. */
    private final List<Integer> silent = someSites();

    @Test
    @Order(1)
    @DisplayName("returns the pages that arrived in time, in the order of the sites")
    void whatIsThere() throws InterruptedException {
        api.slowestFirst(SITES, Duration.ofMillis(10));
        silentSites();

        // Two seconds instead of 500 ms: on a slow machine, too, every site that answers does so in time.
        var run = download(SITES, Duration.ofSeconds(2));

        List<Page> arriving = answering().mapToObj(api::page).toList();
        assertThat(run).returned(arriving).askedEachOnce(api.sites(SITES));
    }

    private IntStream answering() {
        return IntStream.rangeClosed(1, SITES).filter(site -> !silent.contains(site));
    }

    @Test
    @Order(10)
    @DisplayName("has all requests in flight at once")
    void overlaps() throws InterruptedException {
        api.rendezvous(SITES);

        var run = download(SITES, Duration.ofSeconds(10));

        assertThat(run).reachedInFlight(SITES);
    }

    @Test
    @Order(20)
    @DisplayName("waits for silent sites until 500 ms are over, and is back within 800 ms")
    void inTime() throws InterruptedException {
        silentSites();
        // One page comes late: the limit is one for all, and does not begin anew with each page.
        api.latencyOf(answering().findFirst().getAsInt(), Duration.ofMillis(350));
        Duration limit = Duration.ofMillis(500);
        // Who is to be back in time may wait a little less.
        Duration almost = Duration.ofMillis(400);
        Duration soon = Duration.ofMillis(800);

        var run = api.fastest(soon, () -> downloads.download(api.sites(SITES), limit, api.asyncSession()));

        assertThat(run)
                .tookLessThan(soon)
                .holds(
                        run.wall().compareTo(almost) >= 0,
                        "Expected silent sites to be waited for until %d ms are over, but it was back after %d ms."
                                .formatted(limit.toMillis(), run.wall().toMillis()),
                        "A limit that is cut down to whole seconds is none at all when it is shorter than one."
                                + " Take it in milliseconds or nanoseconds.");
    }

    @Test
    @Order(30)
    @DisplayName("ends the requests that are not answered in time")
    void cancels() throws InterruptedException {
        silentSites();

        var run = download(SITES, Duration.ofMillis(500));

        assertThat(run)
                .returned()
                .leftNothingBehind()
                .holds(
                        api.asyncSessionIsOpen(),
                        "Expected the session to stay open, but it was closed.",
                        "Whoever opens a session closes it. This one was handed in, and its owner still needs it.");
    }

    @Test
    @Order(35)
    @DisplayName("returns the other pages when a site fails, as soon as they are there")
    void failingSite() throws InterruptedException {
        // The last page comes when the failures are long known: who waits for no more after them does not have it.
        api.fault(1, Fault.STATUS_500).fault(2, Fault.RESET).latencyOf(SITES, Duration.ofMillis(200));
        Duration limit = Duration.ofSeconds(5);

        var run = download(SITES, limit);

        List<Page> others = api.pages(SITES).subList(2, SITES);
        // Not so for site 2: where a connection breaks, the JDK's client may ask again by itself.
        long times = run.units().stream()
                .filter(unit -> unit.name().equals("/sites/1"))
                .count();
        assertThat(run)
                .returned(others)
                .endedBefore(limit)
                .holds(
                        times == 1,
                        "Expected /sites/1 to be asked once, but it was asked %d times.".formatted(times),
                        "Trying again is for whoever called to decide: not every request may be repeated.");
    }

    @Test
    @Order(40)
    @DisplayName("waits as long as it may, and is back at once when all pages are there")
    void doesNotSleep() throws InterruptedException {
        Duration limit = Duration.ofSeconds(5);
        api.latencyOf(3, Duration.ofMillis(1_200));

        var run = download(SITES, limit);

        assertThat(run).returned(api.pages(SITES)).tookLessThan(limit);
    }

    @Test
    @Order(50)
    @DisplayName("ends soon when it is interrupted, passes the interrupt on and ends its requests")
    void interruptible() throws InterruptedException {
        for (int site = 1; site <= SITES; site++) {
            api.fault(site, Fault.NEVER);
        }
        Duration limit = Duration.ofSeconds(8);
        api.rendezvous(SITES).interruptAtRendezvous();

        var run = download(SITES, limit);

        assertThat(run)
                .passedOnTheInterrupt()
                .endedBefore(limit)
                .leftNothingBehind()
                .holds(
                        api.asyncSessionIsOpen(),
                        "Expected the session to stay open, but it was closed.",
                        "Whoever opens a session closes it. This one was handed in, and its owner still needs it.");
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no sites")
    void noSites() throws InterruptedException {
        var run = download(0, Duration.ofSeconds(1));

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("returns one page for one site")
    void oneSite() throws InterruptedException {
        var run = download(1, Duration.ofSeconds(5));

        assertThat(run).returned(api.pages(1)).leftNothingBehind();
    }

    private Run<List<Page>> download(int sites, Duration limit) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), limit, api.asyncSession()));
    }

    private void silentSites() {
        silent.forEach(site -> api.fault(site, Fault.NEVER));
    }

    private static List<Integer> someSites() {
        List<Integer> sites =
                new ArrayList<>(IntStream.rangeClosed(1, SITES).boxed().toList());
        Collections.shuffle(sites);
        return sites.subList(0, SITES / 4);
    }
}
