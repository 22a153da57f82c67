package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.Page;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c03_download.VirtualThreads · 1,000 sites, a virtual thread each")
class VirtualThreadsTest extends DownloadScenario {

    private final Downloads downloads = new VirtualThreads();

    @Override
    Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), api.sessions()));
    }

    @Test
    @Order(10)
    @DisplayName("has all requests in flight at once; here are some more than 1,000")
    void overlaps() throws InterruptedException {
        int sites = ThreadLocalRandom.current().nextInt(1_001, 1_025);
        api.rendezvous(sites);

        var run = download(sites);

        assertThat(run).reachedInFlight(sites);
    }

    @Test
    @Order(20)
    @DisplayName("makes every request on a virtual thread")
    void virtualThreads() throws InterruptedException {
        var run = download(100);

        assertThat(run).ranOnVirtualThreads();
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread and no session behind")
    void cleansUp() throws InterruptedException {
        var run = download(100);

        assertThat(run).returned(api.pages(100)).leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("downloads 1,000 sites of 100 ms each in less than 1.5 s")
    void below1500Millis() throws InterruptedException {
        Duration limit = Duration.ofMillis(1_500);
        api.latency(Duration.ofMillis(100));

        var run = api.fastest(limit, () -> downloads.download(api.sites(1_000), api.sessions()));

        assertThat(run).returned(api.pages(1_000)).tookLessThan(limit);
    }
}
