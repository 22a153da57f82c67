package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kata.interleave.Encounters;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c08_letters.ThreadsInside · the 30 calls of an iteration at once")
class ThreadsInsideTest extends InProcessScenario {

    /** Whoever begins two iterations at once makes the calls of the second as soon as those of the first. */
    private static final Duration LAST_CALL = Duration.ofMillis(600);

    @Override
    LetterIterations strategy() {
        return new ThreadsInside();
    }

    @Test
    @Order(10)
    @DisplayName("has all calls of an iteration in flight at once, however many the job says")
    void overlaps() throws InterruptedException {
        int calls = ThreadLocalRandom.current().nextInt(31, 45);
        api.rendezvous(calls);

        var run = run(Wanted.some(), 2, calls);

        assertThat(run).reachedInFlight(calls);
    }

    @Test
    @Order(11)
    @DisplayName("begins an iteration when the one before is over: never more than 30 calls in flight")
    void oneIterationAtATime() throws InterruptedException {
        // Nobody is answered before one too many has called, or nobody calls any more.
        api.rendezvous(31).patient(LAST_CALL);

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
    @Order(31)
    @DisplayName("loses no answer when threads meet wherever they change the same thing")
    void losesNothing() throws InterruptedException {
        Wanted wanted = Wanted.some();
        int calls = 12;
        Encounters<LetterIterations> encounters = Encounters.of(ThreadsInside.class);
        api.rendezvous(calls);

        var run = api.observe(() -> {
            encounters.make().run(job(wanted, 1, calls), api.sessions());
            return null;
        });

        assertThat(run)
                .passes(encounters.noneInACollection())
                .returned()
                .passes(files(wanted).areThereInOrder(1, calls));
    }

    @Test
    @Order(63)
    @DisplayName("when a call fails, ends the others or waits for them: nothing goes on afterwards")
    void failsWhileAnotherIsSlow() throws InterruptedException {
        // So many that whoever waits for one call after another hardly begins with the slow one, which comes last.
        int calls = 40;
        IntStream.range(1, calls).forEach(call -> api.fault(call, Fault.STATUS_500));
        api.latencyOf(calls, SLOW);

        var run = run(Wanted.some(), 1, calls);

        assertThat(run).failedWith("the status 500 of a call", this::tellsWhy).leftNothingBehind();
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
