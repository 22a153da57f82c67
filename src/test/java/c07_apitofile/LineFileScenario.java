package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.io.FileNotFoundException;
import java.nio.file.Path;
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

    /** How many times it was open when the latest call had just ended. */
    private volatile int openAtTheEnd;

    /** Enough sites for something to be under way. */
    int few() {
        return 12;
    }

    /** Calls the strategy under test. */
    abstract void copy(int sites, LineFile file) throws Exception;

    @Override
    Run<?> copy(int sites, WatchedDisk disk) throws InterruptedException {
        return copyTo(sheet.path(), sites, disk);
    }

    private Run<?> copyTo(Path path, int sites, WatchedDisk disk) throws InterruptedException {
        file = new LineFile(path, disk);
        return api.observe(() -> {
            try {
                copy(sites, file);
            } finally {
                openAtTheEnd = file.stillOpen();
            }
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

    /** It was closed already when the call failed, and not a moment later. */
    Check<Object> closedTheFileByThen() {
        return run -> openAtTheEnd == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected the file to be closed when the call fails, but it was still open.",
                        "Somebody still writes to it. shutdownNow() asks threads to end and does not wait, and"
                                + " an interrupt does not end a write: close() waits, and awaitTermination()."));
    }

    @Test
    @Order(40)
    @DisplayName("closes the file, whether all goes well or the API or the disk fails")
    void closesTheFile() throws Exception {
        int sites = few();
        int middle = sites / 2 + 1;
        assertThat(copy(sites)).returned().passes(closedTheFile()).leftNothingBehind();
        assertThat(copy(sites, WatchedDisk.full(api, middle))).passes(closedTheFile());
        api.fault(middle, Fault.STATUS_500);
        assertThat(copy(sites)).passes(closedTheFile());
    }

    @Test
    @Order(64)
    @DisplayName("fails when the file cannot be opened, tells why, and leaves nothing behind")
    void fileCannotBeOpened() throws Exception {
        // A folder is there, but nobody can append to it.
        var run = copyTo(folder, 12, WatchedDisk.prompt(api));

        assertThat(run)
                .failedWith("a FileNotFoundException", FileNotFoundException.class::isInstance)
                .leftNothingBehind();
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
