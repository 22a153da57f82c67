package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kata.Caller;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@DisplayName("c10_heavy.Async · the same tasks on an event loop, which is no help")
class AsyncTest extends HeavyScenario {

    private static final String LOOP = "event-loop";
    private static final Duration LAST_CALL = Duration.ofMillis(300);
    private static final Duration STUCK = Duration.ofSeconds(4);
    private static final int HEAVY = 12;

    private final AsyncWork answer = new Async();
    private ExecutorService loop;

    @BeforeEach
    void start() {
        loop = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(LOOP).factory());
        // Starts the thread now, so that it belongs to the test and not to the run.
        loop.execute(() -> {});
        workshop.stuckAfter(STUCK);
    }

    @AfterEach
    void stop() {
        loop.shutdownNow();
    }

    @Override
    Run<List<Long>> work(List<Task> tasks) throws InterruptedException {
        return workshop.observe(
                () -> answer.work(Tasks.reportingTo(workshop.gauge(), 0, tasks), loop::execute), Future::get);
    }

    @Test
    @Order(4)
    @DisplayName("gives each of two calls its own results, although both are under way at once")
    void twoCallsAtOnce() throws InterruptedException {
        List<Task> tasks = Tasks.some(5);
        workshop.rendezvous(1).untilReturn(() -> {});

        var run = workshop.observe(
                () -> {
                    List<Task> reporting = Tasks.reportingTo(workshop.gauge(), 0, tasks);
                    CompletableFuture<List<Long>> some = answer.work(reporting.subList(0, 2), loop::execute);
                    CompletableFuture<List<Long>> others = answer.work(reporting.subList(2, 5), loop::execute);
                    return some.thenCombine(
                            others,
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList());
                },
                Future::get);

        assertReturnedAll(tasks, run).didEachOnce(Tasks.names(tasks));
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first task has been computed")
    void doesNotWait() throws InterruptedException {
        List<Task> tasks = Tasks.some(enough());
        workshop.rendezvous(1).untilReturn(() -> {});

        var run = work(tasks);

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting();
        assertReturnedAll(tasks, run);
    }

    @Test
    @Order(10)
    @DisplayName("computes one task at a time, and never more")
    void oneAfterAnother() throws InterruptedException {
        // Waits for a second one, in vain.
        workshop.rendezvous(2).patient(LAST_CALL);

        var run = work(Tasks.some(enough()));

        assertThat(run).neverExceededInFlight(1);
    }

    @Test
    @Order(20)
    @DisplayName("has the loop's thread compute all tasks, and needs no other")
    void oneThread() throws InterruptedException {
        workshop.rendezvous(1).untilReturn(() -> {}).countVirtualThreads();

        var run = work(Tasks.some(enough()));

        assertThat(run)
                .returned()
                .passes(onTheLoop())
                .holds(
                        run.threadsAtRendezvous() <= 1,
                        "Expected no thread but the caller's and the loop's, but there were %d more."
                                .formatted(run.threadsAtRendezvous() - 1),
                        "A thread that waits for the results is a thread too many. Say with allOf() and thenApply()"
                                + " what is to happen when they are there.")
                .leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("computes heavy tasks too, and gains nothing")
    void gainsNothing(TestReporter reporter) throws InterruptedException {
        List<Task> tasks = Tasks.heavy(HEAVY);
        // So that it is compiled before it is measured.
        Tasks.results(Tasks.heavy(6));

        var run = work(tasks);

        SpeedUp<List<Long>> speedUp = SpeedUp.over(() -> Tasks.results(tasks));
        speedUp.tell(reporter, HEAVY + " tasks", run);
        assertReturnedAll(tasks, speedUp.result(), run).passes(onTheLoop());
    }

    private static Check<Object> onTheLoop() {
        return run -> run.units().stream()
                .flatMap(unit -> unit.caller().stream())
                .filter(caller -> !caller.name().equals(LOOP))
                .findFirst()
                .map(Caller::label)
                .map(other -> new Finding(
                        "Expected the loop's thread to compute all tasks, but \"%s\" computed some.".formatted(other),
                        "supplyAsync(…) without an executor computes in the common pool, which is a thread pool, and"
                                + " what the method itself computes keeps its caller waiting. Here the loop is the"
                                + " executor."));
    }
}
