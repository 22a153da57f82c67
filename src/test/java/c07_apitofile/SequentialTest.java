package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c07_apitofile.Sequential · 100 calls, 100 lines, one after another")
class SequentialTest extends LineFileScenario {

    private final ApiToFile strategy = new Sequential();

    @Override
    void copy(int sites, LineFile file) throws Exception {
        strategy.copy(api.sites(sites), api.sessions(), file);
    }

    @Override
    int askedMeanwhile(int sites) {
        return 1;
    }

    @Test
    @Order(10)
    @DisplayName("has one request in flight, and never more, and writes the lines in the order of the sites")
    void oneAfterAnother() throws Exception {
        api.latency(Duration.ofMillis(2));

        var run = copy(100);

        assertThat(run).neverExceededInFlight(1).passes(sheet.hasLinesInOrder(api.pages(100)));
    }

    @Test
    @Order(11)
    @DisplayName("writes each answer before it makes the next call")
    void writesBeforeTheNextCall() throws Exception {
        int line = ThreadLocalRandom.current().nextInt(20, 80);
        WatchedDisk disk = WatchedDisk.standingStill(api, line, line);

        var run = copy(100, disk);

        assertThat(run)
                .returned()
                .holds(
                        disk.mostOnTheirWay() == 1,
                        "Expected 1 answer to be missing in the file while line %d is being written, but there are %d."
                                .formatted(line, disk.mostOnTheirWay()),
                        "An answer that is kept for later is lost when a later call fails, and all of them together"
                                + " need memory. Call, write, and only then call again.");
    }

    @Test
    @Order(20)
    @DisplayName("uses one session and one connection for all calls")
    void oneSession() throws Exception {
        var run = copy(100);

        assertThat(run).usedSessions(1).usedConnections(1).leftNothingBehind();
    }

    @Test
    @Order(62)
    @DisplayName("has every answer in the file that came before a failure, and makes no call after it")
    void keepsWhatCameBefore() throws Exception {
        int bad = ThreadLocalRandom.current().nextInt(30, 70);
        api.fault(bad, Fault.STATUS_500);

        var run = copy(100);

        assertThat(run)
                .failedWith("the status 500 of /sites/" + bad, cause -> tellsStatusOf(bad, cause))
                .passes(sheet.hasLinesInOrder(api.pages(bad - 1)))
                .noted("the number of calls", bad, api.asked(), "After a failure there is nothing left to call for.");
    }
}
