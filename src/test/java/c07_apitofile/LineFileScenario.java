package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.Optional;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that opens the file itself. */
abstract class LineFileScenario extends ApiToFileScenario {

    /** So long a call goes on that it is seen when nobody has waited for it. */
    private static final Duration SLOW = Duration.ofMillis(1_600);

    /** The file of the latest run. */
    private LineFile file;

    /** Calls the strategy under test. */
    abstract void copy(int sites, LineFile file) throws Exception;

    @Override
    Run<?> copy(int sites, WatchedDisk disk) throws InterruptedException {
        file = new LineFile(sheet.path(), disk);
        return api.observe(() -> {
            copy(sites, file);
            return null;
        });
    }

    /** Everything that was opened is closed. */
    Check<Object> closedTheFile() {
        return run -> file.stillOpen() == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected the file to be closed, but it is still open.",
                        "Whoever opens the file closes it, also when something fails: try-with-resources does."));
    }

    @Test
    @Order(40)
    @DisplayName("closes the file, whether all goes well or the API or the disk fails")
    void closesTheFile() throws Exception {
        assertThat(copy(12)).returned().passes(closedTheFile()).leftNothingBehind();
        assertThat(copy(12, WatchedDisk.full(api, 7))).passes(closedTheFile());
        api.fault(7, Fault.STATUS_500);
        assertThat(copy(12)).passes(closedTheFile());
    }

    @Test
    @Order(62)
    @DisplayName("when a call fails, ends the others or waits for them: nothing goes on afterwards")
    void failsWhileAnotherIsSlow() throws Exception {
        api.fault(1, Fault.STATUS_500).latencyOf(2, SLOW);

        var run = copy(12);

        assertThat(run)
                .failedWith("the status 500 of /sites/1", cause -> tellsStatusOf(1, cause))
                .passes(closedTheFile())
                .leftNothingBehind();
    }
}
