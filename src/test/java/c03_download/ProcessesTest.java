package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import kata.Page;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c03_download.Processes · 40 sites, 4 child processes")
class ProcessesTest extends DownloadScenario {

    /** Children that start together on a busy machine come seconds apart. */
    private static final Duration STARTING = Duration.ofSeconds(8);

    private final ProcessDownloads downloads = new Processes();

    @Override
    Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites)));
    }

    /** From another process only the words come. */
    @Override
    boolean isStatusOf7(Throwable cause) {
        return tellsStatusOf7(cause);
    }

    @Test
    @Order(10)
    @DisplayName("has a request of each child process in flight at once")
    void overlaps() throws InterruptedException {
        api.rendezvous(4).patient(STARTING);

        var run = download(40);

        assertThat(run).reachedInFlight(4);
    }

    @Test
    @Order(20)
    @DisplayName("does all the work in 4 child processes that are started once")
    void fourProcesses() throws InterruptedException {
        api.rendezvous(4).patient(STARTING);

        var run = download(12);

        assertThat(run).usedProcesses(4).usedSessions(4);
    }

    @Test
    @Order(40)
    @DisplayName("leaves no child process behind")
    void cleansUp() throws InterruptedException {
        var run = download(8);

        assertThat(run).returned(api.pages(8)).leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("downloads 100 sites of 100 ms each in less than the 10 s that they take one after another")
    void fasterThanSequential() throws InterruptedException {
        // So many that it matters little how long the four JVMs take to start: seconds, on a machine that is busy.
        int sites = 100;
        Duration oneAfterAnother = Duration.ofMillis(sites * 100);
        api.latency(Duration.ofMillis(100));

        var run = api.fastest(oneAfterAnother, () -> downloads.download(api.sites(sites)));

        assertThat(run).returned(api.pages(sites)).tookLessThan(oneAfterAnother);
    }
}
