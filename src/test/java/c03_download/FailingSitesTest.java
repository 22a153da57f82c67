package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.Page;
import kata.Session;
import kata.StatusException;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c03_download.FailingSites · 30 sites, and some fail, each in its own way")
class FailingSitesTest {

    private static final int SITES = 30;

    /** Long enough for every site that answers, on a slow machine too; the silent ones take all of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Nobody has waited as long as that who was back sooner. */
    private static final Duration ALMOST_PATIENCE = Duration.ofMillis(1_800);

    private static final Duration LONG_PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    private final OutcomeDownloads downloads = new FailingSites();

    /** The numbers of the sites in an order drawn anew, so that nobody can know which will fail. */
    private final List<Integer> shuffled = shuffledSites();

    @Test
    @Order(1)
    @DisplayName("returns a page or a failure for each site, in the order of the sites")
    void pageOrFailure() throws InterruptedException {
        api.slowestFirst(SITES, Duration.ofMillis(3));
        failing();

        var run = download(SITES, PATIENCE).map(FailingSitesTest::described);

        assertThat(run)
                .returned(expected(SITES))
                .askedEachOnce(api.sites(SITES))
                .holds(
                        run.wall().compareTo(ALMOST_PATIENCE) >= 0,
                        "Expected each silent site to be waited for, %d ms, but the call was back after %d ms."
                                .formatted(PATIENCE.toMillis(), run.wall().toMillis()),
                        "How long to wait is for whoever calls to say. A patience of the code's own, shorter than that,"
                                + " makes failures of sites that are only slow.");
    }

    @Test
    @Order(10)
    @DisplayName("has 10 requests in flight at once, so that no site waits for a failing one")
    void overlaps() throws InterruptedException {
        api.rendezvous(10);

        var run = download(SITES, LONG_PATIENCE);

        assertThat(run).reachedInFlight(10).stayedOutOfTheCommonPool();
    }

    @Test
    @Order(40)
    @DisplayName("ends the requests that are never answered, and leaves no thread and no session behind")
    void cleansUp() throws InterruptedException {
        failing();

        var run = download(SITES, Duration.ofMillis(300));

        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(45)
    @DisplayName("waits for each of 8 silent sites as long as it is told, and no longer")
    void patient() throws InterruptedException {
        // As many as are asked at once, nearly: nobody's patience begins when another's has ended.
        shuffled.stream().limit(8).forEach(site -> api.fault(site, Fault.NEVER));
        Duration soon = Duration.ofMillis(1_500);

        var run = api.fastest(soon, () -> downloads.download(api.sites(SITES), Duration.ofMillis(300), api.sessions()));

        assertThat(run).tookLessThan(soon);
    }

    @Test
    @Order(46)
    @DisplayName("gives each site a patience of its own, also if others have used up theirs before its turn comes")
    void patienceOfItsOwn() throws InterruptedException {
        // All ten that ask are kept waiting until the patience with the first sites is over.
        IntStream.rangeClosed(1, 10).forEach(site -> fault(site, Fault.NEVER));

        var run = download(SITES, Duration.ofMillis(1_200)).map(FailingSitesTest::described);

        assertThat(run).returned(expected(SITES));
    }

    @Test
    @Order(50)
    @DisplayName("passes an interrupt on")
    void interruptible() throws InterruptedException {
        for (int site = 1; site <= SITES; site++) {
            fault(site, Fault.NEVER);
        }
        api.rendezvous(10).interruptAtRendezvous();

        var run = download(SITES, Duration.ofSeconds(3)).map(FailingSitesTest::described);

        assertThat(run)
                .passedOnTheInterrupt()
                .holds(
                        run.failure().isPresent() || run.result().equals(Optional.of(expected(SITES))),
                        "Expected an outcome for each of %d sites, or an exception, but the call returned %s."
                                .formatted(SITES, run.result().map(this::amiss).orElse("null")),
                        "A list that is too short looks like a result, and an interrupt is no site's failure. Who sets"
                                + " the flag and goes on has to get on with the work; who cannot, throws.")
                .leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("delivers every page when nothing fails")
    void nothingFails() throws InterruptedException {
        var run = download(SITES, LONG_PATIENCE).map(FailingSitesTest::described);

        assertThat(run).returned(expected(SITES));
    }

    @Test
    @Order(5)
    @DisplayName("names every failure when everything fails")
    void everythingFails() throws InterruptedException {
        shuffled.forEach(site -> fault(site, Fault.STATUS_500));

        var run = download(SITES, LONG_PATIENCE).map(FailingSitesTest::described);

        assertThat(run).returned(expected(SITES));
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no sites")
    void noSites() throws InterruptedException {
        var run = download(0, LONG_PATIENCE);

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("returns one page for one site")
    void oneSite() throws InterruptedException {
        var run = download(1, LONG_PATIENCE).map(FailingSitesTest::described);

        assertThat(run).returned(expected(1)).leftNothingBehind();
    }

    private Run<List<Outcome>> download(int sites, Duration patience) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), patience, api.sessions()));
    }

    private String amiss(List<String> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcomes.size() == SITES && !expected(SITES).contains(outcome))
                .findFirst()
                .orElse(String.valueOf(outcomes.size()));
    }

    private final Fault[] faults = new Fault[SITES + 1];

    private void fault(int site, Fault fault) {
        faults[site] = fault;
        api.fault(site, fault);
    }

    /** Two sites for each kind of failure. */
    private void failing() {
        for (Fault kind : Fault.values()) {
            fault(shuffled.get(2 * kind.ordinal()), kind);
            fault(shuffled.get(2 * kind.ordinal() + 1), kind);
        }
    }

    private List<String> expected(int sites) {
        return IntStream.rangeClosed(1, sites).mapToObj(this::expectedOf).toList();
    }

    private String expectedOf(int site) {
        return switch (faults[site]) {
            case null -> page(api.page(site));
            case STATUS_500 -> "status 500 of /sites/" + site;
            case NEVER -> "a timeout of /sites/" + site;
            case RESET, CUT_SHORT -> "a broken connection to /sites/" + site;
        };
    }

    private static List<String> described(List<Outcome> outcomes) {
        return outcomes.stream().map(FailingSitesTest::described).toList();
    }

    private static String described(Outcome outcome) {
        return switch (outcome) {
            case null -> null;
            case Outcome.Arrived(Page page) -> page(page);
            case Outcome.Failed(var site, var cause) -> failure(cause) + " " + path(site);
        };
    }

    private static String page(Page page) {
        return "the page of %s (%d bytes)".formatted(path(page.site()), page.length());
    }

    private static String path(URI site) {
        return site.getPath().replaceFirst("^/[^/]+", "");
    }

    private static String failure(Exception cause) {
        return Stream.<Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(FailingSitesTest::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("a failure without what the session threw (%s) of".formatted(cause));
    }

    private static String kind(Throwable cause) {
        return switch (cause) {
            case StatusException e -> "status %d of".formatted(e.status());
            case HttpTimeoutException _ -> "a timeout of";
            // What the session threw comes from its own code; a new exception that only says "failed" does not.
            case IOException e
            when Arrays.stream(e.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith(Session.class.getName())) ->
                "a broken connection to";
            default -> null;
        };
    }

    private static List<Integer> shuffledSites() {
        List<Integer> sites =
                new ArrayList<>(IntStream.rangeClosed(1, SITES).boxed().toList());
        Collections.shuffle(sites);
        return sites;
    }
}
