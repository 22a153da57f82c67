package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kata.Page;
import kata.StatusException;
import kata.evidence.Others;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is true of every strategy that downloads all sites, whatever its threads. */
abstract class DownloadScenario {

    /** One look is not enough: a thread that has been started may not have begun yet. */
    private static final int LOOKS = 3;

    /** How long threads have that only ask. Shorter than answers are held back. */
    private static final long ASKING_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Frames of a pool's threads that have nothing to do. */
    private static final Set<String> IDLE = Set.of("getTask", "awaitWork");

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    /** Downloads the sites 1 to {@code sites} with the strategy under test. */
    abstract Run<List<Page>> download(int sites) throws InterruptedException;

    /**
     * How many threads are at work, or wait for something, while all answers are held back. The caller's is one of
     * them; it is the one to call this.
     */
    int threadsMeanwhile(int requests) throws InterruptedException {
        Others others = new Others();
        long end = System.nanoTime() + ASKING_NANOS;
        while (api.asked() < requests && System.nanoTime() < end) {
            Others.letThemRun();
        }
        int threads = 0;
        for (int look = 0; look < LOOKS || threads > 1 && System.nanoTime() < end; look++) {
            Others.letThemRun();
            int idle = (int) others.threads().filter(DownloadScenario::isIdle).count();
            threads = api.threadsNow() - idle;
        }
        return threads;
    }

    private static boolean isIdle(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).anyMatch(frame -> IDLE.contains(frame.getMethodName()));
    }

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
    @DisplayName("returns one page for one site, and its own again when it is called a second time")
    void oneSite() throws InterruptedException {
        var run = download(1);

        assertThat(run).returned(api.pages(1)).leftNothingBehind();

        var again = download(1);

        assertThat(again)
                .holds(
                        again.result().equals(Optional.of(api.pages(1))),
                        "Expected the second call to return its own page only, but it %s.".formatted(outcome(again)),
                        "What belongs to a call, and is kept in a field, is still there in the next one: pages, a"
                                + " counter, a pool that has been closed. Make it anew in each call.");
    }

    private static String outcome(Run<List<Page>> run) {
        return run.failure()
                .map(failure -> "threw " + failure)
                .or(() -> run.result()
                        .map(pages -> pages.contains(null)
                                ? "returned null in place of a page"
                                : "returned %d, which are others".formatted(pages.size())))
                .orElse("returned null");
    }

    /** What the session threw, and not something else that only repeats its words. */
    boolean isStatusOf7(Throwable cause) {
        return cause instanceof StatusException && tellsStatusOf7(cause);
    }

    static boolean tellsStatusOf7(Throwable cause) {
        return String.valueOf(cause.getMessage()).matches("(?s).*/sites/7 .*500.*");
    }

    @Test
    @Order(60)
    @DisplayName("fails when a site fails, and tells which")
    void failsLoudly() throws InterruptedException {
        api.fault(7, Fault.STATUS_500);

        var run = download(20);

        assertThat(run)
                .failedWith("the status 500 of /sites/7", this::isStatusOf7)
                .askedNoneTwice()
                .leftNothingBehind()
                .holds(
                        api.asyncSessionIsOpen(),
                        "Expected the session to stay open, but it was closed.",
                        "Whoever opens a session closes it. This one was handed in, and its owner still needs it.");
    }
}
