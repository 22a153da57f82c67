package c01_measure;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import kata.Gauge;
import kata.evidence.Failing;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c01_measure.Stopwatch · a call is timed, whatever comes of it")
class StopwatchTest {

    private static final String GIVEN_CLOCK =
            "The elapsed time is the reading right after the call less the reading right before it, on the clock that"
                    + " is handed in and on no other. Here that clock stands still except while the call runs.";
    private static final String ONCE = "To time a call is to make it, once: what it does may not be harmless.";
    private static final String KEEP_FAILURE =
            "A call that fails has taken time too. The failure and the time belong together into a Timing.Threw.";

    @RegisterExtension
    final Workshop workshop = new Workshop("call");

    private final Timings stopwatch = new Stopwatch();

    @Test
    @Order(1)
    @DisplayName("returns the call's result and how long it took, to the nanosecond")
    void timesACall() throws InterruptedException {
        FakeTime time = new FakeTime();
        Duration duration = someTime();
        int answer = ThreadLocalRandom.current().nextInt();
        AtomicInteger calls = new AtomicInteger();

        var run = observe(time, () -> {
            calls.incrementAndGet();
            time.pass(duration);
            return answer;
        });

        assertThat(run)
                .returnedWith(
                        "the outcome",
                        "the result " + answer,
                        StopwatchTest::outcome,
                        "What the call returned belongs into a Timing.Returned, as it is.")
                .returnedWith("the elapsed time", duration, Timing::elapsed, GIVEN_CLOCK)
                .noted("the number of calls", 1, calls.get(), ONCE);
    }

    @Test
    @Order(10)
    @DisplayName("times a call that returns null and takes no time at all")
    void timesNothing() throws InterruptedException {
        var run = observe(new FakeTime(), () -> null);

        assertThat(run)
                .returnedWith(
                        "the outcome", "the result null", StopwatchTest::outcome, "null is a result like any other.")
                .returnedWith("the elapsed time", Duration.ZERO, Timing::elapsed, GIVEN_CLOCK);
    }

    @Test
    @Order(20)
    @DisplayName("times a call that throws too, and keeps what it threw")
    void timesAFailure() throws InterruptedException {
        keeps(new IllegalStateException("failure " + ThreadLocalRandom.current().nextInt()));
    }

    @Test
    @Order(21)
    @DisplayName("times a call that throws an Error too")
    void timesAnError() throws InterruptedException {
        keeps(new AssertionError("error " + ThreadLocalRandom.current().nextInt()));
    }

    @Test
    @Order(22)
    @DisplayName("times a call that is interrupted too, and throws nothing itself")
    void timesAnInterrupt() throws InterruptedException {
        keeps(new InterruptedException(
                "interrupt " + ThreadLocalRandom.current().nextInt()));
    }

    private void keeps(Throwable failure) throws InterruptedException {
        FakeTime time = new FakeTime();
        Duration duration = someTime();
        AtomicInteger calls = new AtomicInteger();

        var run = observe(time, () -> {
            calls.incrementAndGet();
            time.pass(duration);
            return Failing.with(failure);
        });

        assertThat(run)
                .returnedAllTheSame(KEEP_FAILURE)
                .returnedWith("the outcome", "the failure " + failure, StopwatchTest::outcome, KEEP_FAILURE)
                .returnedWith(
                        "the failure",
                        failure,
                        timing -> ((Timing.Threw<?>) timing).failure(),
                        "Whoever asked for the timing wants the very object that was thrown, not another that looks"
                                + " like it.")
                .returnedWith("the elapsed time", duration, Timing::elapsed, GIVEN_CLOCK)
                .noted("the number of calls", 1, calls.get(), ONCE);
    }

    @Test
    @Order(30)
    @DisplayName("is right on a clock that goes on from Long.MAX_VALUE to Long.MIN_VALUE")
    void clockWrapsAround() throws InterruptedException {
        Duration duration = someTime();
        FakeTime time = new FakeTime(Long.MAX_VALUE - duration.toNanos() / 2);

        var run = observe(time, () -> {
            time.pass(duration);
            return "done";
        });

        assertThat(run)
                .returnedWith(
                        "the elapsed time",
                        duration,
                        Timing::elapsed,
                        "A reading of such a clock may be anything, negative as well, and the later of two may be the"
                                + " smaller one. Subtract them as longs, before anything else is done to them: the"
                                + " difference is right all the same. The javadoc of System.nanoTime says so.");
    }

    @Test
    @Order(40)
    @DisplayName("times a call inside a call that it times")
    void nested() throws InterruptedException {
        FakeTime time = new FakeTime();
        Duration before = someTime();
        Duration inner = someTime();
        Duration after = someTime();

        var run = observe(time, () -> {
            time.pass(before);
            Timing<String> timing = stopwatch.time(
                    () -> {
                        time.pass(inner);
                        return "inner";
                    },
                    time);
            time.pass(after);
            return timing.elapsed();
        });

        String meaning =
                "Each call needs a start of its own. Kept in a field, the start of one is overwritten by that of"
                        + " the next.";
        assertThat(run)
                .returnedWith("the outcome", "the result " + inner, StopwatchTest::outcome, meaning)
                .returnedWith(
                        "the elapsed time of the outer call", before.plus(inner).plus(after), Timing::elapsed, meaning);
    }

    /** Others end when this one has ended and is not reported yet, as on other threads they may at any time. */
    @Test
    @Order(41)
    @DisplayName("keeps what came of a call although others end before it is reported")
    void ownOutcome() throws InterruptedException {
        FakeTime time = new FakeTime();
        Duration duration = someTime();
        int answer = ThreadLocalRandom.current().nextInt();
        boolean[] ended = {false};
        Callable<Integer> call = () -> {
            time.pass(duration);
            ended[0] = true;
            return answer;
        };
        Callable<String> failing = () -> {
            throw new IllegalStateException("failure of another call");
        };
        LongSupplier clock = () -> {
            if (ended[0]) {
                ended[0] = false;
                stopwatch.time(() -> "result of another call", time);
                stopwatch.time(failing, time);
            }
            return time.getAsLong();
        };

        Run<Timing<Integer>> run = workshop.observe(() -> stopwatch.time(call, clock));

        String meaning =
                "What came of a call belongs to that call alone. Kept in a field, it is overwritten by what comes of"
                        + " another that ends at the same time, and what a field remembers of one call it tells of the"
                        + " next.";
        assertThat(run)
                .returnedWith("the outcome", "the result " + answer, StopwatchTest::outcome, meaning)
                .returnedWith("the elapsed time", duration, Timing::elapsed, meaning);
    }

    @Test
    @Order(50)
    @DisplayName("times many calls at once and makes none of them wait for another")
    void overlaps() throws InterruptedException {
        int calls = ThreadLocalRandom.current().nextInt(17, 33);

        var run = workshop.rendezvous(calls).observe(() -> {
            List<Duration> elapsed = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(calls)) {
                List<Future<Timing<Duration>>> timings = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    timings.add(threads.submit(() -> timedUnit(someTime())));
                }
                for (Future<Timing<Duration>> future : timings) {
                    Timing<Duration> timing = future.get();
                    elapsed.add(
                            timing instanceof Timing.Returned<Duration>(Duration passed, Duration seen)
                                    ? seen.minus(passed)
                                    : null);
                }
            }
            return elapsed;
        });

        assertThat(run)
                .reachedInFlight(calls)
                .returnedWith(
                        "what the timings are wrong by",
                        Collections.nCopies(calls, Duration.ZERO),
                        wrongBy -> wrongBy,
                        "Each call needs a start of its own, on its own clock.");
    }

    /** A call with a clock of its own, that says how long it took. */
    private Timing<Duration> timedUnit(Duration duration) {
        FakeTime time = new FakeTime();
        Callable<Duration> unit = () -> {
            try (Gauge.Mark _ = workshop.gauge().start("call")) {
                time.pass(duration);
                return duration;
            }
        };
        return stopwatch.time(unit, time);
    }

    private <T> Run<Timing<T>> observe(FakeTime time, Callable<T> call) throws InterruptedException {
        return workshop.observe(() -> {
            Timing<T> timing = stopwatch.time(call, time);
            // What happens afterwards is not to be timed.
            time.pass(someTime());
            return timing;
        });
    }

    private static String outcome(Timing<?> timing) {
        return switch (timing) {
            case Timing.Returned<?> returned -> "the result " + returned.result();
            case Timing.Threw<?> threw -> "the failure " + threw.failure();
        };
    }

    /** Up to twenty seconds, with all nine places. */
    private static Duration someTime() {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(1_000_000_001L, 20_000_000_000L));
    }
}
