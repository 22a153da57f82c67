package c03_download;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import kata.Page;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c03_download.Sequential · 80 sites, one after another")
class SequentialTest extends DownloadScenario {

    private final Downloads downloads = new Sequential();

    @Override
    Run<List<Page>> download(int sites) throws InterruptedException {
        return api.observe(() -> downloads.download(api.sites(sites), api.sessions()));
    }

    @Test
    @Order(10)
    @DisplayName("has one request in flight, and never more")
    void oneAfterAnother() throws InterruptedException {
        api.latency(Duration.ofMillis(5));

        var run = download(80);

        assertThat(run).returned(api.pages(80)).neverExceededInFlight(1);
    }

    @Test
    @Order(20)
    @DisplayName("uses one session and one connection for all 80 sites, and closes it")
    void oneSession() throws InterruptedException {
        var run = download(80);

        assertThat(run).usedSessions(1).usedConnections(1).leftNothingBehind();
    }
}
