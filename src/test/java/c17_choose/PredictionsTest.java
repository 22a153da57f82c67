package c17_choose;

import static kata.evidence.Evidence.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kata.evidence.Workshop;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c17_choose.Predictions · say it first, then have it measured")
class PredictionsTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final List<Integer> SEVERAL = List.of(2, 4, 64, Math.max(2, PROCESSORS));
    private static final List<Integer> PROCESSOR_COUNTS =
            Stream.concat(Stream.of(1), SEVERAL.stream()).distinct().toList();
    private static final String WAITS = "10 waits of 20 ms";
    private static final String COMPUTATIONS = "%d computations".formatted(Computations.LARGE_COUNT);
    private static final String SUMS = "%d sums of 100 squares".formatted(Computations.TINY_COUNT);

    private static final Map<Scenario, List<Strategy>> PAIRS = Map.of(
            Scenario.BLOCKING_WAITS, List.of(Strategy.THREAD_POOL, Strategy.VIRTUAL_THREADS, Strategy.ASYNC),
            Scenario.ASYNCHRONOUS_WAITS, List.of(Strategy.ASYNC),
            Scenario.WAITS_HOLDING_A_LOCK, List.of(Strategy.THREAD_POOL, Strategy.VIRTUAL_THREADS),
            Scenario.COMPUTATIONS, List.of(Strategy.THREAD_POOL, Strategy.ASYNC),
            Scenario.TINY_SUMS, List.of(Strategy.THREAD_POOL, Strategy.PROCESSES));

    @RegisterExtension
    final Workshop workshop = new Workshop("piece of work");

    private final Predicting predictions = new Predictions();
    private TestReporter reporter;

    @BeforeEach
    void start(TestReporter ofThisTest) {
        reporter = ofThisTest;
    }

    @Test
    @Order(1)
    @DisplayName("predicts something for each pair, the same each time, and the same for all machines with several"
            + " processors")
    void predictsEachPair() throws InterruptedException {
        Map<String, Prediction> first = new LinkedHashMap<>();
        Map<String, Prediction> second = new LinkedHashMap<>();

        var run = workshop.observe(() -> {
            predictAll(first);
            predictAll(second);
            return first;
        });

        assertThat(run).returned();
        first.forEach((question, prediction) -> assertThat(run)
                .holds(
                        prediction != null,
                        "Expected a prediction for %s, but there is null.".formatted(question),
                        "FASTER, SAME or SLOWER: the pairs are listed in Predicting.")
                .holds(
                        prediction == second.get(question),
                        "Expected the same prediction each time, but for %s it was %s first and %s later."
                                .formatted(question, prediction, second.get(question)),
                        "It follows from the scenario, the strategy and the number of processors, and from nothing"
                                + " else."));
        PAIRS.forEach((scenario, strategies) -> strategies.forEach(strategy -> SEVERAL.forEach(several -> {
            Prediction withTwo = first.get(question(scenario, strategy, 2));
            String question = question(scenario, strategy, several);
            assertThat(run)
                    .holds(
                            first.get(question) == withTwo,
                            "Expected the same prediction for 2 processors and for more, but for %s it is %s, and for 2 %s."
                                    .formatted(question, first.get(question), withTwo),
                            "If the number of processors matters to a pair at all, it matters whether there is one or"
                                    + " several. This machine's number is nothing special.");
        })));
        PAIRS.forEach((scenario, strategies) -> strategies.stream()
                .filter(strategy -> scenario != Scenario.COMPUTATIONS || strategy == Strategy.ASYNC)
                .forEach(strategy -> {
                    Prediction withTwo = first.get(question(scenario, strategy, 2));
                    String question = question(scenario, strategy, 1);
                    assertThat(run)
                            .holds(
                                    first.get(question) == withTwo,
                                    "Expected the same prediction on one processor and on two, but for %s it is %s, and for 2 %s."
                                            .formatted(question, first.get(question), withTwo),
                                    whyOneIsAsGood(scenario));
                }));
    }

    private static String whyOneIsAsGood(Scenario scenario) {
        return switch (scenario) {
            case BLOCKING_WAITS, ASYNCHRONOUS_WAITS, WAITS_HOLDING_A_LOCK ->
                "What waits leaves the processor alone meanwhile: it takes one only for a moment, to begin and to end."
                        + " So one processor has room for as many waits as two.";
            case COMPUTATIONS ->
                "An event loop has one thread, which computes one after another, however many processors there are.";
            case TINY_SUMS ->
                "To start a thread or a process takes many times as long as such a sum, however many processors there"
                        + " are. A pool of one has to be started, too.";
        };
    }

    private void predictAll(Map<String, Prediction> predicted) {
        PAIRS.forEach((scenario, strategies) ->
                strategies.forEach(strategy -> PROCESSOR_COUNTS.forEach(processors -> predicted.put(
                        question(scenario, strategy, processors),
                        predictions.predict(scenario, strategy, processors)))));
    }

    @Test
    @Order(10)
    @DisplayName("BLOCKING_WAITS with a THREAD_POOL")
    void blockingWaitsInAPool() throws InterruptedException {
        comesTrue(
                Scenario.BLOCKING_WAITS,
                Strategy.THREAD_POOL,
                PROCESSORS,
                new Contest<Way>(
                        WAITS,
                        gauge -> Strategies.oneAfterAnother(Waits.blocking(gauge)),
                        gauge -> Strategies.inAPool(Waits.THREADS, Waits.blocking(gauge)),
                        "c02_sleep.ThreadPool",
                        Waits.with((messages, courier) -> new c02_sleep.ThreadPool().deliver(messages, courier))),
                Meter.byOverlap(workshop, Waits.COUNT),
                "A thread that waits needs no processor meanwhile. So the number of processors does not matter, and as"
                        + " many waits are under way at once as the pool has threads.");
    }

    @Test
    @Order(11)
    @DisplayName("BLOCKING_WAITS with VIRTUAL_THREADS")
    void blockingWaitsOnVirtualThreads() throws InterruptedException {
        comesTrue(
                Scenario.BLOCKING_WAITS,
                Strategy.VIRTUAL_THREADS,
                PROCESSORS,
                new Contest<Way>(
                        WAITS,
                        gauge -> Strategies.oneAfterAnother(Waits.blocking(gauge)),
                        gauge -> Strategies.onVirtualThreads(Waits.blocking(gauge)),
                        "c02_sleep.VirtualThreads",
                        Waits.with((messages, courier) -> new c02_sleep.VirtualThreads().deliver(messages, courier))),
                Meter.byOverlap(workshop, Waits.COUNT),
                "A virtual thread that blocks lets its carrier go, and the carrier takes the next one. So all of them"
                        + " wait at the same time.");
    }

    @Test
    @Order(12)
    @DisplayName("BLOCKING_WAITS with ASYNC: blocking calls on an event loop")
    void blockingWaitsOnALoop() throws InterruptedException {
        comesTrue(
                Scenario.BLOCKING_WAITS,
                Strategy.ASYNC,
                PROCESSORS,
                new Contest<Way>(
                        WAITS,
                        gauge -> Strategies.oneAfterAnother(Waits.blocking(gauge)),
                        gauge -> Strategies.onALoop(Waits.blocking(gauge))),
                Meter.byOverlap(workshop, Waits.COUNT),
                "The loop has one thread, and a call that blocks keeps it until it returns. Nobody is left to begin the"
                        + " next one.");
    }

    @Test
    @Order(13)
    @DisplayName("ASYNCHRONOUS_WAITS with ASYNC")
    void asynchronousWaits() throws InterruptedException {
        comesTrue(
                Scenario.ASYNCHRONOUS_WAITS,
                Strategy.ASYNC,
                PROCESSORS,
                new Contest<Way>(
                        WAITS,
                        gauge -> Strategies.oneAfterAnother(Waits.blocking(gauge)),
                        Waits::asynchronous,
                        "c02_sleep.Async",
                        Waits.with((messages, courier, scheduler) ->
                                new c02_sleep.Async().deliver(messages, courier, scheduler))),
                Meter.byOverlap(workshop, Waits.COUNT),
                "These calls return at once, so all of them have begun before the first is over. One thread is enough"
                        + " to hear of their ends.");
    }

    @Test
    @Order(20)
    @DisplayName("WAITS_HOLDING_A_LOCK with a THREAD_POOL")
    void lockedWaitsInAPool() throws InterruptedException {
        comesTrue(
                Scenario.WAITS_HOLDING_A_LOCK,
                Strategy.THREAD_POOL,
                PROCESSORS,
                new Contest<Way>(
                        WAITS,
                        gauge -> Strategies.oneAfterAnother(Waits.blocking(gauge)),
                        Waits.holdingALock(gauge -> Strategies.inAPool(Waits.THREADS, Waits.blocking(gauge))),
                        "c02_sleep.ThreadPool",
                        Waits.holdingALock(Waits.with(
                                (messages, courier) -> new c02_sleep.ThreadPool().deliver(messages, courier)))),
                Meter.byOverlap(workshop, Waits.COUNT),
                "Whoever waits while holding a lock keeps everybody waiting who wants it. Eight threads stand in a"
                        + " queue instead of one, and the queue gets no shorter.");
    }

    @Test
    @Order(21)
    @DisplayName("WAITS_HOLDING_A_LOCK with VIRTUAL_THREADS")
    void lockedWaitsOnVirtualThreads() throws InterruptedException {
        comesTrue(
                Scenario.WAITS_HOLDING_A_LOCK,
                Strategy.VIRTUAL_THREADS,
                PROCESSORS,
                new Contest<Way>(
                        WAITS,
                        gauge -> Strategies.oneAfterAnother(Waits.blocking(gauge)),
                        Waits.holdingALock(gauge -> Strategies.onVirtualThreads(Waits.blocking(gauge))),
                        "c02_sleep.VirtualThreads",
                        Waits.holdingALock(Waits.with(
                                (messages, courier) -> new c02_sleep.VirtualThreads().deliver(messages, courier)))),
                Meter.byOverlap(workshop, Waits.COUNT),
                "Virtual threads are cheap to have, and cheap to have waiting. But the lock is given to one at a time,"
                        + " whatever kind of thread it is.");
    }

    @Test
    @Order(30)
    @DisplayName("COMPUTATIONS with a THREAD_POOL, on the processors of this machine")
    void computationsInAPool() throws InterruptedException {
        comesTrue(
                Scenario.COMPUTATIONS,
                Strategy.THREAD_POOL,
                PROCESSORS,
                new Contest<Way>(
                        COMPUTATIONS,
                        gauge -> Strategies.oneAfterAnother(Computations.pieces(Computations.LARGE, gauge)),
                        Computations.inAPool(Computations.LARGE),
                        "c10_heavy.ThreadPool",
                        Computations.with(tasks -> new c10_heavy.ThreadPool().work(tasks), Computations.LARGE)),
                Meter.byProcessorTime(workshop),
                "A JVM has no interpreter lock: as many threads compute at the same time as there are processors. Here"
                        + " that is %d.".formatted(PROCESSORS));
    }

    @Test
    @Order(31)
    @DisplayName("COMPUTATIONS with a THREAD_POOL, in a JVM with one processor")
    void computationsOnOneProcessor() throws InterruptedException {
        comesTrue(
                Scenario.COMPUTATIONS,
                Strategy.THREAD_POOL,
                1,
                new Contest<String>(
                        COMPUTATIONS,
                        OneProcessor.LOOP,
                        OneProcessor.POOL,
                        "c10_heavy.ThreadPool",
                        "c10_heavy.ThreadPool"),
                new OneProcessor(workshop),
                "One processor computes one thing at a time. However many threads there are, they can only take"
                        + " turns.");
    }

    @Test
    @Order(32)
    @DisplayName("COMPUTATIONS with ASYNC")
    void computationsOnALoop() throws InterruptedException {
        comesTrue(
                Scenario.COMPUTATIONS,
                Strategy.ASYNC,
                PROCESSORS,
                new Contest<Way>(
                        COMPUTATIONS,
                        gauge -> Strategies.oneAfterAnother(Computations.pieces(Computations.LARGE, gauge)),
                        gauge -> Strategies.onALoop(Computations.pieces(Computations.LARGE, gauge)),
                        "c10_heavy.Async",
                        Computations.with(
                                (tasks, loop) -> new c10_heavy.Async().work(tasks, loop), Computations.LARGE)),
                Meter.byProcessorTime(workshop),
                "An event loop gains by doing something else while somebody waits. Here nobody waits: the same thread"
                        + " has the same work to do, one piece after the other.");
    }

    @Test
    @Order(40)
    @DisplayName("TINY_SUMS with a THREAD_POOL")
    void tinySumsInAPool() throws InterruptedException {
        comesTrue(
                Scenario.TINY_SUMS,
                Strategy.THREAD_POOL,
                PROCESSORS,
                new Contest<Repeated>(
                        SUMS,
                        tinySumsInALoop(),
                        new Repeated(Computations.inAPool(Computations.TINY), 20),
                        "c10_heavy.ThreadPool",
                        new Repeated(
                                Computations.with(tasks -> new c10_heavy.ThreadPool().work(tasks), Computations.TINY),
                                20)),
                Meter.byTheClock(workshop),
                "To start a thread takes many times as long as to add up a hundred numbers. What overlapping could win"
                        + " here is lost before anything overlaps.");
    }

    @Test
    @Order(41)
    @DisplayName("TINY_SUMS with PROCESSES, one for each")
    void tinySumsInProcesses() throws InterruptedException {
        comesTrue(
                Scenario.TINY_SUMS,
                Strategy.PROCESSES,
                PROCESSORS,
                new Contest<Repeated>(
                        SUMS,
                        tinySumsInALoop(),
                        new Repeated(SumChild::forEach, 1),
                        "c10_heavy.Processes",
                        new Repeated(
                                Computations.with(tasks -> new c10_heavy.Processes().work(tasks), Computations.TINY),
                                1)),
                Meter.byTheClock(workshop),
                "To start a JVM takes tens of milliseconds: time enough for a million such sums on the thread that is"
                        + " there anyway.");
    }

    /** So often that it is compiled. */
    private static Repeated tinySumsInALoop() {
        return new Repeated(gauge -> Strategies.oneAfterAnother(Computations.pieces(Computations.TINY, gauge)), 5_000);
    }

    /** Asks for the prediction, measures, and compares the two. */
    private <C> void comesTrue(
            Scenario scenario, Strategy strategy, int processors, Contest<C> contest, Meter<C> meter, String why)
            throws InterruptedException {
        var run = workshop.observe(() -> predictions.predict(scenario, strategy, processors));
        assertThat(run).returned();

        Measured measured = new Bench(workshop).measure(contest, meter);

        measured.figures().lines().forEach(line -> reporter.publishEntry("measured", line));
        String question = question(scenario, strategy, processors);
        Assumptions.assumeTrue(
                measured.isClear(),
                () -> "Not clear on this machine just now: %s. %s".formatted(question, measured.figures()));
        assertThat(measured.run())
                .holds(
                        run.result().equals(Optional.of(measured.verdict())),
                        "Expected the prediction to come true, but for %s it is %s, and measured was %s."
                                .formatted(
                                        question, run.result().map(Enum::name).orElse("null"), measured.verdict()),
                        "%s\n%s".formatted(measured.figures(), why));
    }

    private static String question(Scenario scenario, Strategy strategy, int processors) {
        return "%s with %s on %d processor%s".formatted(scenario, strategy, processors, processors == 1 ? "" : "s");
    }
}
