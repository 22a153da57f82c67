package c08_letters;

import static kata.evidence.Evidence.assertThat;

import kata.evidence.Run;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c08_letters.ProcessesOutside · a child process an iteration, threads inside")
class ProcessesOutsideTest extends ChildrenScenario {

    private final ProcessIterations strategy = new ProcessesOutside();

    /** One more than the documents', so that nobody knows it by heart. */
    @Override
    int iterationsAtOnce() {
        return 6;
    }

    @Override
    Run<?> run(Wanted wanted, int iterations, int calls) throws InterruptedException {
        return api.observe(() -> {
            strategy.run(job(wanted, iterations, calls));
            return null;
        });
    }

    @Test
    @Order(62)
    @DisplayName("when an iteration fails, ends the others or waits for them: nothing goes on afterwards")
    void failsWhileAnotherIsSlow() throws InterruptedException {
        api.fault(1, Fault.STATUS_500).latencyOf(2, SLOW);

        var run = run(Wanted.some(), 2, 1);

        assertThat(run).failedWith("the status 500 of a call", this::tellsWhy).leftNothingBehind();
    }
}
