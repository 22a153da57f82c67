package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import kata.StatusException;
import kata.evidence.Run;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that makes one iteration after the other, in this process. */
abstract class InProcessScenario extends IterationScenario {

    abstract LetterIterations strategy();

    @Override
    Run<?> run(Wanted wanted, int iterations, int calls) throws InterruptedException {
        LetterIterations strategy = strategy();
        return api.observe(() -> {
            strategy.run(job(wanted, iterations, calls), api.sessions());
            return null;
        });
    }

    /** The exception itself and not only its text: its cause is what whoever reads a log looks for. */
    @Override
    boolean tellsWhy(Throwable cause) {
        return cause instanceof StatusException failure && failure.status() == 500;
    }

    @Test
    @Order(1)
    @DisplayName("writes a file for each of 5 iterations of 30 calls: its own 150 strings and their counts, no others")
    void eachItsOwn() throws InterruptedException {
        Wanted wanted = Wanted.five();
        firstAnswersLast();

        var run = run(wanted, 5, 30);

        assertThat(run).returned().passes(files(wanted).areThereInOrder(5, 30));
    }

    @Test
    @Order(4)
    @DisplayName("makes as many iterations, of as many calls, as the job says")
    void anotherJob() throws InterruptedException {
        Wanted wanted = Wanted.some();

        var run = run(wanted, 3, 7);

        assertThat(run).returned().passes(files(wanted).areThereInOrder(3, 7));
    }

    @Test
    @Order(5)
    @DisplayName("does the same job a second time as if there had been no first")
    void secondRun() throws InterruptedException {
        Wanted wanted = Wanted.some();
        LetterIterations strategy = strategy();
        for (int time = 1; time <= 2; time++) {
            var run = api.observe(() -> {
                strategy.run(job(wanted, 2, 4), api.sessions());
                return null;
            });

            assertThat(run).returned().passes(files(wanted).areThereInOrder(2, 4));
        }
    }

    @Test
    @Order(61)
    @DisplayName("keeps what is done when a later iteration fails: the files before it are there, and no others")
    void keepsWhatIsDone() throws InterruptedException {
        Wanted wanted = Wanted.some();
        // The last call of the third iteration of five.
        api.fault(3 * 6, Fault.STATUS_500);

        var run = run(wanted, 5, 6);

        assertThat(run)
                .failedWith("the status 500 of a call", this::tellsWhy)
                .passes(files(wanted).areThereUntilThirdOf(5, 6))
                .leftNothingBehind();
    }

    @Test
    @Order(62)
    @DisplayName("writes an iteration's file before the next begins: where it cannot be written, no other call is made")
    void writesBeforeItGoesOn() throws InterruptedException, IOException {
        int calls = 4;
        // Something else has the name of the first file, and cannot be replaced by a file.
        Files.createDirectories(folder.resolve("results.1.json").resolve("in-the-way"));

        var run = run(Wanted.some(), 3, calls);

        assertThat(run)
                .failedWith("what was the matter with results.1.json", IOException.class::isInstance)
                .holds(
                        run.units().size() == calls,
                        "Expected %d calls, those of the first iteration, whose file could not be written, but there were %d."
                                .formatted(calls, run.units().size()),
                        "An iteration is over when its file is written; then the next begins. And the first failure"
                            + " ends the job. Files that are all written in the end come too late for whoever wants to"
                            + " know how far it is.")
                .leftNothingBehind();
    }

    /** The first call of each of the first iterations is answered long after the others: whoever does not wait misses it. */
    private void firstAnswersLast() {
        api.latencyOf(1, Duration.ofMillis(200)).latencyOf(31, Duration.ofMillis(200));
    }
}
