package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kata.StatusException;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c08_letters.Throttled · a service that admits 8 at a time, and refuses what is above that")
class ThrottledTest {

    private static final int TRIES = 5;
    private static final int EIGHT = 8;

    /** Long enough for all that are tried at the same time to meet those that are admitted. */
    private static final Duration LATENCY = Duration.ofMillis(100);

    /** Longer than somebody looks for what is left behind. */
    private static final Duration SLOW = Duration.ofMillis(2_500);

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    private final ThrottledCalls strategy = new Throttled();
    private final StandingClock clock = new StandingClock(api);
    private final Wanted wanted = Wanted.some();

    /** What a refusal says in Retry-After; neither 1 s nor 5 s, which an answer might say by itself. */
    private final Duration told = Duration.ofSeconds(ThreadLocalRandom.current().nextInt(6, 60));

    @BeforeEach
    void quick() {
        api.stuckAfter(Duration.ofSeconds(5));
    }

    private Run<List<String>> ask(int calls) throws InterruptedException {
        return api.observe(() -> strategy.ask(wanted.service(api), calls, api.sessions(), clock));
    }

    @Test
    @Order(1)
    @DisplayName("returns the strings of all 30 answers, none lost and none twice, although the service refuses some")
    void everyCallAnswered() throws InterruptedException {
        // Eight are refused in any case: whoever loses something with each refusal has nothing left.
        api.limit(EIGHT, told).refuseFirst(EIGHT).latency(LATENCY);

        var run = ask(30);

        assertThat(run).returned().passes(everything(30));
    }

    @Test
    @Order(2)
    @DisplayName("makes one call, and none for none")
    void oneAndNone() throws InterruptedException {
        api.limit(EIGHT, told);

        assertThat(ask(1)).returned().passes(everything(1)).leftNothingBehind();
        assertThat(ask(0)).returned().passes(everything(0)).leftNothingBehind();
    }

    @Test
    @Order(10)
    @DisplayName("has as many calls in flight as are admitted: 8")
    void usesWhatIsAdmitted() throws InterruptedException {
        api.limit(EIGHT, told).rendezvous(EIGHT);

        var run = ask(30);

        assertThat(run)
                .returned()
                .holds(
                        api.admittedAtOnce() >= EIGHT,
                        "Expected %d calls in flight at once, which the service admits, but there were never more than %d."
                                .formatted(EIGHT, api.admittedAtOnce()),
                        "Start all calls at once: nobody knows how many are admitted before one is refused. To be"
                                + " careful beforehand is to be slow for ever.");
    }

    @Test
    @Order(11)
    @DisplayName("has as many calls in flight as are admitted when they are tried again, too")
    void usesItAgain() throws InterruptedException {
        // All first tries are refused, so who meets here has waited. The clock is out of patience
        // before the rendezvous is.
        api.limit(EIGHT, told).refuseFirst(EIGHT).rendezvous(EIGHT).patient(Duration.ofSeconds(5));

        var run = ask(EIGHT);

        assertThat(run)
                .returned()
                .holds(
                        api.admittedAtOnce() >= EIGHT,
                        "Expected %d calls in flight at once when they were tried again, but there were never more than %d."
                                .formatted(EIGHT, api.admittedAtOnce()),
                        "A refusal says how many may be under way: limit(). Not more, but not fewer either: to let one"
                                + " at a time go after a refusal is to be slow for ever.")
                .passes(everything(EIGHT));
    }

    @Test
    @Order(20)
    @DisplayName("has a call that is refused wait as long as the service says before it is tried again")
    void waitsAsTold() throws InterruptedException {
        api.limit(EIGHT, told).latency(LATENCY);

        var run = ask(30);

        assertThat(run)
                .returned()
                .passes(clock.wasWaitedFor(told))
                .passes(clock.keptEverybodyBack(30))
                .passes(everything(30));
    }

    @Test
    @Order(21)
    @DisplayName("learns from a refusal how many are admitted, and then is never refused again")
    void learns() throws InterruptedException {
        int limit = ThreadLocalRandom.current().nextInt(3, 6);
        api.limit(limit, told).latency(LATENCY);

        var run = ask(24);

        assertThat(run).returned().passes(clock.wasEnoughToLearn(limit)).passes(everything(24));
    }

    @Test
    @Order(30)
    @DisplayName("succeeds at the fifth try")
    void fifthTry() throws InterruptedException {
        api.limit(EIGHT, told).refuseFirst(TRIES - 1);

        var run = ask(1);

        assertThat(run).returned().passes(everything(1)).passes(tried(TRIES)).passes(waited(TRIES - 1));
    }

    @Test
    @Order(31)
    @DisplayName("gives up after the fifth try, and says so")
    void givesUp() throws InterruptedException {
        api.limit(EIGHT, told).refuseFirst(20);

        var run = ask(1);

        assertThat(run)
                .failedWith("the last refusal", RefusedException.class::isInstance)
                .failedWith("a message that says that there were 5 tries", ThrottledTest::says5)
                .passes(tried(TRIES))
                .passes(waited(TRIES - 1))
                .leftNothingBehind();
    }

    @Test
    @Order(32)
    @DisplayName("gives up where all of many calls are refused again and again, and leaves nothing behind")
    void manyGiveUp() throws InterruptedException {
        api.limit(EIGHT, told).refuseFirst(100);

        var run = ask(12);

        assertThat(run)
                .failedWith("the last refusal", RefusedException.class::isInstance)
                .failedWith("a message that says that there were 5 tries", ThrottledTest::says5)
                .holds(
                        run.units().size() <= 12 * TRIES,
                        "Expected 12 calls to be tried %d times at most, but there were %d tries in all."
                                .formatted(12 * TRIES, run.units().size()),
                        "Who gives up does not try again.")
                .leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("does not try a call again that fails otherwise, and tells why it failed")
    void failsLoudly() throws InterruptedException {
        // Another one takes its time: whoever neither ends it nor waits for it leaves it behind.
        int failing = ThreadLocalRandom.current().nextInt(1, 10);
        api.fault(failing, Fault.STATUS_500).latencyOf(failing + 1, SLOW);

        var run = ask(10);

        assertThat(run)
                .failedWith("the status 500 of a call", IterationScenario::tellsStatus500)
                .passes(eachTriedOnce(10))
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("does not try a call again whose connection breaks")
    void brokenIsNoRefusal() throws InterruptedException {
        api.fault(ThreadLocalRandom.current().nextInt(1, 11), Fault.RESET);

        var run = ask(10);

        assertThat(run)
                .failedWith("the failure of a connection", ThrottledTest::isNoAnswer)
                .passes(eachTriedOnce(10))
                .leftNothingBehind();
    }

    /** Nothing that a service has said: no status, no refusal. */
    private static boolean isNoAnswer(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof StatusException)
                && !(cause instanceof RefusedException);
    }

    private static Check<Object> eachTriedOnce(int calls) {
        return run -> run.units().size() <= calls
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected each call to be tried once, but there were %d tries for %d calls."
                                .formatted(run.units().size(), calls),
                        "Only a refusal asks for another try. After any other failure nobody knows what the service has"
                                + " done already."));
    }

    @Test
    @Order(70)
    @DisplayName("stops when it is interrupted while calls wait: the interrupt reaches the caller, and nothing goes on")
    void interruptible() throws InterruptedException {
        int calls = 12;
        api.limit(EIGHT, told).refuseFirst(100).stuckAfter(Duration.ofSeconds(12));

        var run = api.observe(() -> {
            clock.interrupting(Thread.currentThread());
            return strategy.ask(wanted.service(api), calls, api.sessions(), clock);
        });

        assertThat(run)
                .passedOnTheInterrupt()
                // All calls are refused five times, so there is no result.
                .threwAfterTheInterrupt()
                // Before the interrupt no time has passed, so each has been tried once at most.
                .holds(
                        run.units().size() <= calls,
                        "Expected no call to be tried again after the interrupt, but there were %d tries of %d calls."
                                .formatted(run.units().size(), calls),
                        "An interrupt is a request to stop, and the calls that wait must hear of it, too. Whoever only"
                                + " waits for their ends lets them go on.")
                .leftNothingBehind();
    }

    private static Check<Object> tried(int times) {
        return run -> run.units().size() == times
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected the call to be tried %d times, but it was tried %d times."
                                .formatted(times, run.units().size()),
                        "The first try counts, and the fifth is the last."));
    }

    private Check<Object> waited(int times) {
        return run -> clock.times() == times
                ? clock.wasWaitedFor(told).of(run)
                : Optional.of(new Finding(
                        "Expected a wait between each try and the next, %d in all, but there were %d."
                                .formatted(times, clock.times()),
                        "Each refusal is followed by a wait, but for the last: after that nobody tries again."));
    }

    private static boolean says5(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        boolean onlyRepeatsItsCause =
                failure.getCause() != null && message.equals(failure.getCause().toString());
        return !(failure instanceof RefusedException)
                && !onlyRepeatsItsCause
                && message.matches("(?is).*\\b(5|five|5th|fifth|5x)\\b.*")
                && Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause)
                        .anyMatch(RefusedException.class::isInstance);
    }

    /** The strings of so many answers, and there are no more answers than that. */
    private Check<List<String>> everything(int calls) {
        return run -> {
            Map<Integer, List<String>> answers = Answers.of(run, api, wanted).all();
            List<String> missing = new ArrayList<>();
            answers.values().forEach(missing::addAll);
            int expected = missing.size();
            List<String> more = new ArrayList<>(run.result().map(List::copyOf).orElseGet(List::of));
            int seen = more.size();
            missing.removeIf(more::remove);
            Collections.sort(more);
            if (answers.size() != calls) {
                return Optional.of(new Finding(
                        "Expected %d calls to be answered, but %d were.".formatted(calls, answers.size()),
                        "A call that is refused is not answered yet: it is tried again until it is, and then"
                                + " no more."));
            }
            if (!missing.isEmpty() || !more.isEmpty()) {
                return Optional.of(new Finding(
                        "Expected the %d strings of %d answers, but there are %d: %d are missing, %d do not belong there."
                                .formatted(expected, calls, seen, missing.size(), more.size()),
                        "Each answer belongs in the result, once."));
            }
            return Optional.empty();
        };
    }
}
