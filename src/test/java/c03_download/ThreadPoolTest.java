package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import kata.Page;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c03_download.ThreadPool · 80 sites, a pool of 10 threads")
class ThreadPoolTest extends DownloadScenario {

    private final Downloads downloads = new ThreadPool();

    @Override
    Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), api.sessions()));
    }

    @Test
    @Order(10)
    @DisplayName("has 10 requests in flight at once, and never more")
    void overlaps() throws InterruptedException {
        api.rendezvous(10).latency(Duration.ofMillis(20));

        var run = download(80);

        assertThat(run).reachedInFlight(10).neverExceededInFlight(10);
    }

    /** The ten are held until there is an eleventh, or until it is certain that there will be none. */
    @Test
    @Order(11)
    @DisplayName("never has an eleventh request in flight, however long the ten are")
    void neverMore() throws InterruptedException {
        api.rendezvous(11);

        var run = download(20);

        assertThat(run).returned().neverExceededInFlight(10);
    }

    @Test
    @Order(20)
    @DisplayName("uses the same 10 platform threads for all sites")
    void reusesThreads() throws InterruptedException {
        api.rendezvous(10);

        var run = download(80);

        assertThat(run).usedPlatformThreads(10);
    }

    @Test
    @Order(30)
    @DisplayName("opens 10 sessions, one for each thread and not one for each site")
    void oneSessionPerThread() throws InterruptedException {
        api.rendezvous(10);

        var run = download(80);

        assertThat(run).usedSessions(10);
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread and no session behind")
    void cleansUp() throws InterruptedException {
        var run = download(30);

        assertThat(run).returned(api.pages(30)).leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("downloads 80 sites of 100 ms each in less than 1.5 s")
    void below1500Millis() throws InterruptedException {
        Duration limit = Duration.ofMillis(1_500);
        api.latency(Duration.ofMillis(100));

        var run = api.fastest(limit, () -> downloads.download(api.sites(80), api.sessions()));

        assertThat(run).returned(api.pages(80)).tookLessThan(limit);
    }
}
