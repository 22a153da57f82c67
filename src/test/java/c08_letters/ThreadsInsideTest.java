package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c08_letters.ThreadsInside · the 30 calls of an iteration at once")
class ThreadsInsideTest extends InProcessScenario {

    @Override
    LetterIterations strategy() {
        return new ThreadsInside();
    }

    @Test
    @Order(10)
    @DisplayName("has all 30 calls of an iteration in flight at once")
    void overlaps() throws InterruptedException {
        api.rendezvous(30);

        var run = run(Wanted.some(), 2, 30);

        assertThat(run).reachedInFlight(30);
    }

    @Test
    @Order(11)
    @DisplayName("begins an iteration when the one before is over: never more than 30 calls in flight")
    void oneIterationAtATime() throws InterruptedException {
        // Nobody is answered before one too many has called, or nobody calls any more.
        api.rendezvous(31);

        var run = run(Wanted.some(), 3, 30);

        assertThat(run).neverExceededInFlight(30);
    }

    @Test
    @Order(20)
    @DisplayName("does not wait in the common pool")
    void ownThreads() throws InterruptedException {
        var run = run(Wanted.some(), 2, 10);

        assertThat(run).stayedOutOfTheCommonPool();
    }

    @Test
    @Order(70)
    @DisplayName("stops when it is interrupted: the interrupt reaches the caller, and nothing goes on")
    void interruptible() throws InterruptedException {
        api.rendezvous(30).latency(Duration.ofSeconds(20)).interruptAtRendezvous();

        var run = run(Wanted.some(), 2, 30);

        assertThat(run).passedOnTheInterrupt().leftNothingBehind().endedBefore(Duration.ofSeconds(15));
    }
}
