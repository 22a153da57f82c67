package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c07_apitofile.VirtualThreads · a virtual thread a call, one writer")
class VirtualThreadsTest extends LineFileScenario {

    private final ApiToFile strategy = new VirtualThreads();

    @Override
    void copy(int sites, LineFile file) throws Exception {
        strategy.copy(api.sites(sites), api.sessions(), file);
    }

    @Test
    @Order(10)
    @DisplayName("has all 100 requests in flight at once")
    void overlaps() throws Exception {
        api.rendezvous(100);

        var run = copy(100);

        assertThat(run).reachedInFlight(100);
    }

    @Test
    @Order(20)
    @DisplayName("makes every call on a virtual thread of its own")
    void virtualThreads() throws Exception {
        api.rendezvous(100);

        var run = copy(100);

        assertThat(run).ranOnVirtualThreads();
    }

    @Test
    @Order(30)
    @DisplayName("has one thread write to the file, and no other")
    void oneWriter() throws Exception {
        WatchedDisk disk = WatchedDisk.prompt(api);

        var run = copy(100, disk);

        assertThat(run).returned().passes(disk.hadOneWriter());
    }

    @Test
    @Order(67)
    @DisplayName("fails when the disk is full while all answers wait for it")
    void diskFullAllAnswered() throws Exception {
        var run = copy(100, WatchedDisk.standingStillThenFull(api, 40, 100));

        assertThat(run)
                .failedWith("\"No space left on device\"", WatchedDisk::saysFull)
                .passes(closedTheFile())
                .leftNothingBehind();
    }
}
