package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c07_apitofile.Processes · 4 child processes call, the parent writes")
class ProcessesTest extends LineFileScenario {

    private static final int CHILDREN = 4;

    /** Children that start together on a busy machine come seconds apart. */
    private static final Duration STARTING = Duration.ofSeconds(8);

    private final ProcessApiToFile strategy = new Processes();

    @Override
    void copy(int sites, LineFile file) throws Exception {
        strategy.copy(api.sites(sites), file);
    }

    @Override
    Run<?> copy(int sites, WatchedDisk disk) throws InterruptedException {
        return super.copy(sites, disk.patient(STARTING));
    }

    /** Fewer than there are to be children, which are dear to start. */
    @Override
    int few() {
        return 2;
    }

    /** A few for each child: a hundred more take as long as a child's start. */
    @Override
    int several() {
        return 20;
    }

    /** An answer in the hand of each leader, at least. */
    @Override
    int askedMeanwhile(int sites) {
        return Math.min(sites, CHILDREN);
    }

    @Test
    @Order(10)
    @DisplayName("has a request of each child process in flight at once")
    void overlaps() throws Exception {
        api.rendezvous(CHILDREN).patient(STARTING);

        var run = copy(40);

        assertThat(run).reachedInFlight(CHILDREN);
    }

    @Test
    @Order(20)
    @DisplayName("makes all calls in 4 child processes that are started once, each with one session")
    void fourProcesses() throws Exception {
        api.rendezvous(CHILDREN).patient(STARTING);

        var run = copy(12);

        assertThat(run).usedProcesses(CHILDREN).usedSessions(CHILDREN);
    }
}
