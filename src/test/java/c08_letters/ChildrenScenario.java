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

    /** How many children there are where there are many. */
    abstract int iterationsAtOnce();

    @Override
    boolean tellsWhy(Throwable cause) {
        return tellsStatus500(cause);
    }

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
    @DisplayName("makes all iterations at once, each in a child process of its own, with all its 31 calls at once")
    void overlaps() throws InterruptedException {
        int iterations = iterationsAtOnce();
        // One more than the documents', so that nobody knows it by heart.
        int calls = 31;
        Wanted wanted = Wanted.five();
        api.rendezvous(iterations * calls).patient(STARTING);

        var run = run(wanted, iterations, calls);

        assertThat(run)
                .reachedInFlight(iterations * calls)
                .usedProcesses(iterations)
                .passes(files(wanted).areThereByProcess(iterations, calls))
                .leftNothingBehind();
    }
}
