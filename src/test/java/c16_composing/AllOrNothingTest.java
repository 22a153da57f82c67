package c16_composing;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import kata.Page;
import kata.StatusException;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c16_composing.AllOrNothing · all pages, or the first failure and no request left")
class AllOrNothingTest extends RaceScenario {

    private static final int SITES = 8;

    private final AllPages pages = new AllOrNothing();

    /** Who fails, drawn anew: not the first, which is easily waited for. */
    private final int failing = ThreadLocalRandom.current().nextInt(2, SITES + 1);

    private Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> pages.all(api.sites(sites), api.asyncSession()), Future::get);
    }

    @Test
    @Order(1)
    @DisplayName("returns every site's page, in the order of the sites, and asks each site once")
    void completeAndInOrder() throws InterruptedException {
        // Their times count from when all have been asked for: the last is there first, however slow the machine is.
        api.rendezvous(SITES).slowestFirst(SITES, Duration.ofMillis(5));

        var run = download(SITES);

        assertThat(run)
                .returned(api.pages(SITES))
                .askedEachOnce(api.sites(SITES))
                .holds(api.asyncSessionIsOpen(), SESSION_CLOSED, OWNER_CLOSES);
    }

    @Test
    @Order(2)
    @DisplayName("returns one page for one site")
    void oneSite() throws InterruptedException {
        var run = download(1);

        assertThat(run).returned(api.pages(1)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no sites")
    void noSites() throws InterruptedException {
        var run = download(0);

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first answer has come")
    void doesNotWait() throws InterruptedException {
        api.answersAfterReturn();

        var run = download(SITES);

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().returned(api.pages(SITES));
    }

    @Test
    @Order(10)
    @DisplayName("has all requests in flight at once")
    void overlaps() throws InterruptedException {
        api.rendezvous(SITES);

        var run = download(SITES);

        assertThat(run).reachedInFlight(SITES);
    }

    @Test
    @Order(20)
    @DisplayName("needs no thread but the caller's while the requests are in flight")
    void fewThreads() throws InterruptedException {
        api.latency(LATE);

        var run = api.observe(
                () -> pages.all(api.sites(SITES), api.asyncSession()), future -> threadsMeanwhile(future, SITES));

        assertThat(run).returned().passes(nobodyWaitedMeanwhile());
    }

    @Test
    @Order(30)
    @DisplayName("ends all other requests when one fails, before they are answered, and reports the failure")
    void oneFails() throws InterruptedException {
        api.rendezvous(SITES).latency(LATE).latencyOf(failing, AT_ONCE).fault(failing, Fault.STATUS_500);

        var run = download(SITES);

        assertThat(run)
                .failedWith("the status 500 of /sites/" + failing, cause -> tellsStatusOf(failing, cause))
                .holds(
                        answered(run) == 0,
                        "Expected the other %d requests to be ended when one fails, but the server answered %d of them."
                                .formatted(SITES - 1, answered(run)),
                        "Their answers are worth nothing any more. Who waits for all of them, as allOf() does, hears"
                                + " of the failure last.")
                .askedNoneTwice()
                .leftNothingBehind()
                .holds(api.asyncSessionIsOpen(), SESSION_CLOSED, OWNER_CLOSES);
    }

    @Test
    @Order(31)
    @DisplayName("fails all the same when other pages have already arrived, and ends the requests that are left")
    void someHaveArrived() throws InterruptedException {
        int silent = failing == SITES ? 1 : failing + 1;
        api.rendezvous(SITES)
                .latencyOf(silent, LATE)
                .latencyOf(failing, Duration.ofSeconds(1))
                .fault(failing, Fault.STATUS_500);

        var run = download(SITES);

        assertThat(run)
                .failedWith("the status 500 of /sites/" + failing, cause -> tellsStatusOf(failing, cause))
                .holds(
                        answered(run) == SITES - 2,
                        "Expected the request to /sites/%d to be ended when another fails, but the server answered it."
                                .formatted(silent),
                        "Its answer is worth nothing any more.")
                .leftNothingBehind();
    }

    @Test
    @Order(32)
    @DisplayName("ends also the requests that it makes when the first site has failed already")
    void failsBeforeAllAreAsked() throws InterruptedException {
        api.latency(LATE).latencyOf(1, AT_ONCE).fault(1, Fault.STATUS_500);

        var run = api.observe(
                () -> pages.all(new Pausing(api.sites(SITES), this::awaitFirstAnswer), api.asyncSession()),
                Future::get);

        assertThat(run)
                .failedWith("the status 500 of /sites/1", cause -> tellsStatusOf(1, cause))
                .holds(
                        notEnded(run) == 0,
                        "Expected also those requests to be ended that were made when the first site had failed"
                                + " already,"
                                + " but %d of them were not.".formatted(notEnded(run)),
                        "The answer of the first may be there before the last has been asked. Who ends the requests"
                                + " that are known at the failure forgets those that come after it.")
                .askedNoneTwice()
                .leftNothingBehind();
    }

    @Test
    @Order(40)
    @DisplayName("ends all requests when somebody cancels the future that it has returned")
    void cancelled() throws InterruptedException {
        api.latency(LATE);

        var run = api.observe(
                () -> pages.all(api.sites(SITES), api.asyncSession()), future -> threadsMeanwhile(future, SITES));

        long ended = run.units().stream()
                .filter(unit -> unit.outcome() == Unit.Outcome.CANCELLED)
                .count();
        assertThat(run)
                .returned()
                .holds(
                        ended == SITES,
                        "Expected all %d requests to be ended when the future is cancelled, but %d were."
                                .formatted(SITES, ended),
                        "Cancelling a future tells those that are made from it, and not those that it was made from."
                                + " What is to happen then has to be appended to the very future that is returned.")
                .leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when the only site fails, also when its connection breaks")
    void onlySiteFails() throws InterruptedException {
        api.fault(1, Fault.STATUS_500);

        var run = download(1);

        assertThat(run)
                .failedWith("the status 500 of /sites/1", cause -> tellsStatusOf(1, cause))
                .leftNothingBehind();

        api.fault(1, Fault.CUT_SHORT);

        assertThat(download(1))
                .failedWith(
                        "the failure of a connection",
                        cause -> cause instanceof IOException && !(cause instanceof StatusException))
                .leftNothingBehind();
    }
}
