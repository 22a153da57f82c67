package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.Page;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is true of every strategy that downloads all sites, whatever its threads. */
abstract class DownloadScenario {

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    /** Downloads the sites 1 to {@code sites} with the strategy under test. */
    abstract Run<List<Page>> download(int sites) throws InterruptedException;

    @Test
    @Order(1)
    @DisplayName("returns every site's page, in the order of the sites, and asks each site once")
    void completeAndInOrder() throws InterruptedException {
        int sites = ThreadLocalRandom.current().nextInt(12, 20);
        // The first site is there long after all others, however slow the machine is.
        api.slowestFirst(sites, Duration.ofMillis(5)).latencyOf(1, Duration.ofMillis(500));

        var run = download(sites);

        assertThat(run).returned(api.pages(sites)).askedEachOnce(api.sites(sites));
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no sites")
    void noSites() throws InterruptedException {
        var run = download(0);

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("returns one page for one site")
    void oneSite() throws InterruptedException {
        var run = download(1);

        assertThat(run).returned(api.pages(1)).leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a site fails, and tells which")
    void failsLoudly() throws InterruptedException {
        api.fault(7, Fault.STATUS_500);

        var run = download(20);

        assertThat(run)
                .failedWith(
                        "the status 500 of /sites/7",
                        cause -> String.valueOf(cause.getMessage()).matches("(?s).*/sites/7 .*500.*"))
                .askedNoneTwice()
                .leftNothingBehind()
                .holds(
                        api.asyncSessionIsOpen(),
                        "Expected the session to stay open, but it was closed.",
                        "Whoever opens a session closes it. This one was handed in, and its owner still needs it.");
    }
}
