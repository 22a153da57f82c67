package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that makes each iteration in a child process. Starting them is dear: few tests do. */
abstract class ChildrenScenario extends IterationScenario {

    /** Children that start together on a busy machine come seconds apart. */
    static final Duration STARTING = Duration.ofSeconds(8);

    @Test
    @Order(1)
    @DisplayName("writes the same files as Iterations: each iteration's own strings and their counts, no others")
    void eachItsOwn() throws InterruptedException {
        Wanted wanted = Wanted.some();

        var run = run(wanted, 2, 7);

        assertThat(run).returned().passes(files(wanted).areThereByProcess(2, 7));
    }

    @Test
    @Order(10)
    @DisplayName("makes 5 iterations at once, each in a child process of its own, with all its 30 calls at once")
    void overlaps() throws InterruptedException {
        Wanted wanted = Wanted.five();
        api.rendezvous(5 * 30).patient(STARTING);

        var run = run(wanted, 5, 30);

        assertThat(run)
                .reachedInFlight(5 * 30)
                .usedProcesses(5)
                .passes(files(wanted).areThereByProcess(5, 30))
                .leftNothingBehind();
    }
}
