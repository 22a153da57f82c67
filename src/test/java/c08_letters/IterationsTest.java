package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c08_letters.Iterations · 5 iterations of 30 calls, one after another, a file each")
class IterationsTest extends InProcessScenario {

    @Override
    LetterIterations strategy() {
        return new Iterations();
    }

    @Test
    @Order(10)
    @DisplayName("makes one call after another, with one session over one connection")
    void oneAfterAnother() throws InterruptedException {
        // Time enough for whoever does not wait for the first answer.
        api.latencyOf(1, Duration.ofMillis(500));

        var run = run(Wanted.some(), 3, 10);

        assertThat(run)
                .neverExceededInFlight(1)
                .usedSessions(1)
                .usedConnections(1)
                .leftNothingBehind();
    }

    @Test
    @Order(70)
    @DisplayName("stops when it is interrupted: the interrupt reaches the caller, and no other iteration begins")
    void interruptible() throws InterruptedException {
        int calls = 5;
        api.rendezvous(1).latency(Duration.ofMillis(100)).interruptAtRendezvous();

        var run = run(Wanted.some(), 3, calls);

        assertThat(run)
                .passedOnTheInterrupt()
                .holds(
                        run.units().size() <= calls,
                        "Expected no other iteration after the interrupt, which came in the middle of the first, but"
                                + " there were %d calls of %d."
                                        .formatted(run.units().size(), 3 * calls),
                        "An interrupt is a request to stop. Let the InterruptedException pass, or set the flag again"
                                + " and stop.")
                .leftNothingBehind();
    }
}
