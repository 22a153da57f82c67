package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every strategy that makes iterations of calls, wherever it makes them. */
abstract class IterationScenario {

    /** So long a call goes on that it is seen when nobody has waited for it. */
    static final Duration SLOW = Duration.ofMillis(1_600);

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    @TempDir
    Path folder;

    /** Does a job with the strategy under test. */
    abstract Run<?> run(Wanted wanted, int iterations, int calls) throws InterruptedException;

    /** The files of the latest run. */
    ResultFiles files(Wanted wanted) {
        return new ResultFiles(api, folder, wanted);
    }

    /** Makes the job's description. Only valid inside {@code observe}. */
    Job job(Wanted wanted, int iterations, int calls) {
        return new Job(wanted.service(api), iterations, calls, folder);
    }

    @Test
    @Order(2)
    @DisplayName("makes one iteration of one call")
    void oneIteration() throws InterruptedException {
        Wanted wanted = Wanted.some();

        var run = run(wanted, 1, 1);

        assertThat(run).returned().passes(files(wanted).areThere(1, 1)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("makes no call and no file for no iterations")
    void noIterations() throws InterruptedException {
        Wanted wanted = Wanted.some();

        var run = run(wanted, 0, 30);

        assertThat(run)
                .returned()
                .passes(files(wanted).areThere(0, 30))
                .holds(
                        run.units().isEmpty(),
                        "Expected no call, but there were %d."
                                .formatted(run.units().size()),
                        "The job says how many iterations there are, and it may say 0.")
                .leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a call fails, tells why, and leaves neither half a result nor anything else behind")
    void failsLoudly() throws InterruptedException {
        Wanted wanted = Wanted.some();
        int iterations = 2;
        int calls = 6;
        api.fault(ThreadLocalRandom.current().nextInt(1, iterations * calls + 1), Fault.STATUS_500);

        var run = run(wanted, iterations, calls);

        assertThat(run)
                .failedWith("the status 500 of a call", this::tellsWhy)
                .passes(files(wanted).areWhole(iterations, calls))
                .leftNothingBehind();
    }

    /** Whether an exception, or one of its causes, is a failed call's. */
    abstract boolean tellsWhy(Throwable cause);

    /** What is left of a child's exception is its text. */
    static boolean tellsStatus500(Throwable cause) {
        return String.valueOf(cause.getMessage()).matches("(?s).*/randomstring.*status 500.*");
    }
}
