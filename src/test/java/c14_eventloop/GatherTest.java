package c14_eventloop;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c14_eventloop.Gather · all results in order, or the first failure")
class GatherTest {

    private static final Duration STUCK = Duration.ofSeconds(2);
    private static final int MANY = 1_000;
    private static final String TOGETHER =
            "All tasks sleep at the same time. Together they take as long as the longest, and not the sum.";
    private static final String AT_ONCE =
            "When one has failed the others are not waited for: cancel them, and throw the failure.";
    private static final String CANCELLED =
            "Each task that has not come to its end is told, once, and nobody else: not the one that failed, and not"
                    + " those that were done.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    private final int number = ThreadLocalRandom.current().nextInt(1_000_000);
    private Stage stage;

    @BeforeEach
    void notLong() {
        workshop.stuckAfter(STUCK);
    }

    @Test
    @Order(1)
    @DisplayName("returns the results in the order of the tasks, whoever comes to the end first")
    void inOrder() throws InterruptedException {
        gathers(List.of(seconds(3), seconds(1), seconds(2)));
        gathers(times(ThreadLocalRandom.current().nextInt(10, 20), 100));
    }

    @Test
    @Order(2)
    @DisplayName("returns one result for one task, and an empty list for none")
    void oneAndNone() throws InterruptedException {
        gathers(List.of(seconds(3)));
        gathers(List.of());
    }

    @Test
    @Order(3)
    @DisplayName("gathers 1,000 tasks, on one thread, and does not wait busily")
    void many() throws InterruptedException {
        gathers(times(MANY, 300));
    }

    private void gathers(List<Duration> times) throws InterruptedException {
        var run = gather(() -> IntStream.range(0, times.size())
                .mapToObj(i -> stage.sleeper("T" + i, number + i, times.get(i)))
                .toList());

        Duration longest = times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        assertThat(run)
                .returned(IntStream.range(0, times.size())
                        .mapToObj(i -> number + i)
                        .toList())
                .passes(stage.isContent())
                .noted("how late it is at the end", longest, stage.late(), TOGETHER)
                .noted("who was cancelled", List.of(), stage.cancelled(), CANCELLED)
                .leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("lets ready tasks take steps in turn, first in, first out")
    void inTurn() throws InterruptedException {
        var run = gather(() -> List.of(stage.turns("A", 3, 1), stage.turns("B", 1, 2), stage.turns("C", 2, 3)));

        assertThat(run)
                .returned(List.of(1, 2, 3))
                .passes(stage.isContent())
                .noted(
                        "the order of the steps",
                        List.of("A1", "B1", "C1", "A2", "C2", "A3"),
                        stage.events(),
                        LoopScenario.FIFO);
    }

    @Test
    @Order(5)
    @DisplayName("lets tasks sleep and be ready as they like")
    void mixed() throws InterruptedException {
        var run = gather(() -> List.of(
                stage.sleeper("A", 1, seconds(2), seconds(2)),
                stage.turns("B", 3, 2),
                stage.sleeper("C", 3, seconds(3))));

        assertThat(run)
                .returned(List.of(1, 2, 3))
                .passes(stage.isContent())
                .noted(
                        "what happened",
                        List.of("B1", "B2", "B3", "A at 2 s", "C at 3 s", "A at 4 s"),
                        stage.events(),
                        LoopScenario.FIFO);
    }

    @Test
    @Order(6)
    @DisplayName("returns null for a task that results in null")
    void nothingToTell() throws InterruptedException {
        var run = gather(
                () -> List.of(stage.turns("A", 2, null), stage.sleeper("B", 2, seconds(1)), stage.turns("C", 1, null)));

        assertThat(run)
                .holds(
                        run.failure().isEmpty(),
                        "Expected the results to be [null, 2, null], but gather() threw %s."
                                .formatted(run.failure().orElse(null)),
                        "A task that has nothing to tell results in null, which is a result like any other. Whether a"
                                + " task has come to its end has to be known in another way.")
                .returned(Arrays.asList(null, 2, null))
                .passes(stage.isContent());
    }

    @Test
    @Order(7)
    @DisplayName("puts a task that is due behind those that are ready: who has been ready for longest goes first")
    void dueBehindTheReady() throws InterruptedException {
        var run = gather(() -> List.of(
                stage.sleeper("A", 1, seconds(1)),
                stage.task("B", step -> {
                    stage.pass(seconds(5));
                    return Next.done(2);
                }),
                stage.turns("C", 2, 3)));

        assertThat(run)
                .returned(List.of(1, 2, 3))
                .passes(stage.isContent())
                .noted("what happened", List.of("C1", "A at 5 s", "C2"), stage.events(), LoopScenario.BEHIND);
    }

    @Test
    @Order(7)
    @DisplayName("counts the time from the end of the step, however long the step was, and to the nanosecond")
    void longStep() throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Duration time = Duration.ofMillis(random.nextInt(1, 2_000)).plusNanos(random.nextInt(1, 1_000_000));

        var run = gather(() -> List.of(stage.task("A", step -> {
            if (step == 0) {
                stage.pass(seconds(5));
                return Next.sleep(time);
            }
            return Next.done(1);
        })));

        assertThat(run)
                .returned(List.of(1))
                .passes(stage.isContent())
                .noted(
                        "how late it is at the end",
                        seconds(5).plus(time),
                        stage.late(),
                        "A step of 5 s, and then a sleep of %s: that is what the task has asked for when its step"
                                        .formatted(Seconds.of(time))
                                + " returned.");
    }

    @Test
    @Order(7)
    @DisplayName("has all ready that are due: each has its step before the first of them has another")
    void dueTogether() throws InterruptedException {
        var run = gather(() -> Stream.of("A", "B", "C").map(this::awayThenTwice).toList());

        assertThat(run)
                .returned(List.of(3, 3, 3))
                .passes(stage.isContent())
                .noted(
                        "the order of the steps",
                        List.of("A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"),
                        stage.events(),
                        "All three are due at the same moment, so all three are ready from then on. Who has had a step"
                                + " since, and wants another, stands behind them.");
    }

    private Task<Integer> awayThenTwice(String name) {
        return stage.task(name, step -> {
            stage.note(name + (step + 1));
            return switch (step) {
                case 0 -> Next.sleep(seconds(10));
                case 1 -> Next.again();
                default -> Next.done(3);
            };
        });
    }

    @Test
    @Order(7)
    @DisplayName("does 100,000 steps of a task without growing")
    void manySteps() throws InterruptedException {
        int steps = 100_000;
        int[] done = new int[1];

        var run = gather(() -> List.of(() -> {
            done[0]++;
            return done[0] < steps ? Next.again() : Next.done(1);
        }));

        assertThat(run).returned(List.of(1)).noted("how many steps were done", steps, done[0], LoopScenario.NO_STACK);
    }

    @Test
    @Order(8)
    @DisplayName("tells tasks apart that equal one another, as records do")
    void equalTasks() throws InterruptedException {
        var run = gather(() -> List.of(
                new Equal<>(stage.turns("A", 2, 1)),
                new Equal<>(stage.sleeper("B", 2, seconds(2))),
                new Equal<>(stage.turns("C", 1, 3))));

        assertThat(run)
                .returnedWith("the results", List.of(1, 2, 3), results -> results, Equal.TOLD_APART)
                .passes(stage.isContent())
                .noted("who was cancelled", List.of(), stage.cancelled(), CANCELLED);
    }

    @Test
    @Order(20)
    @DisplayName("throws the first failure as it is, at once, and cancels the others")
    void fails() throws InterruptedException {
        Exception failure = new IOException("failure " + number);

        var run = gather(() -> List.of(
                stage.sleeper("A", 1, seconds(10)),
                stage.turns("B", 2, 2),
                failing("C", seconds(5), failure),
                stage.sleeper("D", 4, seconds(2), seconds(60)),
                stage.sleeper("E", 5, seconds(3))));

        judgeFailure(run, failure, seconds(5), List.of("A", "D"));
        assertThat(run)
                .noted(
                        "what happened",
                        List.of("B1", "B2", "D at 2 s", "E at 3 s", "C fails"),
                        stage.events(),
                        AT_ONCE);
    }

    @Test
    @Order(21)
    @DisplayName("throws the failure that came first, not that of the first task in the list")
    void firstInTime() throws InterruptedException {
        Exception failure = new IllegalArgumentException("failure " + number);
        Exception later = new IOException("a later failure");

        var run = gather(() -> List.of(
                failing("A", seconds(7), later), stage.sleeper("B", 2, seconds(1)), failing("C", seconds(5), failure)));

        judgeFailure(run, failure, seconds(5), List.of("A"));
    }

    @Test
    @Order(22)
    @DisplayName("cancels tasks that are ready as well as those that sleep, and steps none of them")
    void cancelsReadyTasks() throws InterruptedException {
        Error failure = new AssertionError("error " + number);

        var run = gather(() -> List.of(
                stage.turns("A", 3, 1),
                stage.<Integer>task("B", step -> {
                    stage.note("B fails");
                    throw failure;
                }),
                stage.turns("C", 3, 3)));

        judgeFailure(run, failure, seconds(0), List.of("A", "C"));
        assertThat(run).noted("what happened", List.of("A1", "B fails"), stage.events(), AT_ONCE);
    }

    @Test
    @Order(23)
    @DisplayName("cancels all the others also when cancelling one of them fails, and keeps that failure too")
    void cancellingFails() throws InterruptedException {
        Exception failure = new IOException("failure " + number);
        RuntimeException onCancelling = new IllegalArgumentException("failure on cancelling");

        var run = gather(() -> List.of(
                new Stubborn(stage.sleeper("A", 1, seconds(10)), onCancelling),
                new Stubborn(stage.sleeper("B", 2, seconds(10)), onCancelling),
                failing("C", seconds(5), failure),
                stage.sleeper("D", 4, seconds(10))));

        judgeFailure(run, failure, seconds(5), List.of("A", "B", "D"));
        assertThat(run)
                .holds(
                        Arrays.asList(run.failure().orElseThrow().getSuppressed())
                                .contains(onCancelling),
                        "Expected %s to be among the suppressed exceptions, but it was lost.".formatted(onCancelling),
                        "The first failure is the one to throw. The others can be attached to it.");
    }

    @Test
    @Order(30)
    @DisplayName("can be interrupted while it waits, and cancels all tasks then")
    void interruptible() throws InterruptedException {
        var run = gather(() -> {
            stage.interruptTheWait();
            return List.of(
                    stage.sleeper("A", 1, seconds(10)), stage.turns("B", 2, 2), stage.sleeper("C", 3, seconds(20)));
        });

        assertThat(run)
                .passedOnTheInterrupt()
                .threwAfterTheInterrupt()
                .noted(
                        "who was cancelled",
                        List.of("A", "C"),
                        stage.cancelled(),
                        "Nobody will step these tasks any more. An interrupt ends them as a failure does.");
    }

    @Test
    @Order(40)
    @DisplayName("can be used again, and keeps nothing from one time to the next")
    void again() throws InterruptedException {
        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            Gathering gathering = new Gather(stage);
            List<Integer> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                results.addAll(gathering.gather(List.of(
                        stage.sleeper("A" + i, 2 * i + 1, seconds(2)), stage.sleeper("B" + i, 2 * i, seconds(1)))));
            }
            return results;
        });

        assertThat(run).returned(List.of(1, 0, 3, 2, 5, 4)).passes(stage.isContent());
    }

    @Test
    @Order(41)
    @DisplayName("can be used again after a failure, and steps none of the tasks from before")
    void againAfterAFailure() throws InterruptedException {
        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            Gathering gathering = new Gather(stage);
            try {
                // When C fails, A sleeps and B is ready.
                gathering.gather(List.of(
                        stage.sleeper("A", 1, seconds(10)),
                        failing("C", seconds(5), new IOException("failure " + number)),
                        stage.sleeper("B", 2, seconds(5))));
            } catch (IOException e) {
                stage.note("the first time has failed");
            }
            return gathering.gather(
                    List.of(stage.sleeper("D", 4, seconds(1)), stage.turns("E", 1, 5), stage.turns("F", 1, 6)));
        });

        assertThat(run)
                .passes(stage.isContent())
                .returned(List.of(4, 5, 6))
                .noted(
                        "what happened",
                        List.of("C fails", "the first time has failed", "E1", "F1", "D at 6 s"),
                        stage.events(),
                        "Whoever was ready or asleep when the failure came has nothing to do with the next call.");
    }

    private void judgeFailure(Run<?> run, Throwable failure, Duration late, List<String> cancelled) {
        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .holds(
                        run.failure().orElseThrow() == failure,
                        "Expected gather() to throw %s as it is, but it threw %s."
                                .formatted(failure, run.failure().orElseThrow()),
                        "Whoever called wants to catch what the task threw, and not something around it.")
                .passes(stage.isContent())
                .noted("how late it is at the end", late, stage.late(), AT_ONCE)
                .noted("who was cancelled", cancelled, stage.cancelled(), CANCELLED)
                .leftNothingBehind();
    }

    private Task<Integer> failing(String name, Duration after, Exception failure) {
        return stage.task(name, step -> {
            if (step == 0) {
                return Next.sleep(after);
            }
            stage.note(name + " fails");
            throw failure;
        });
    }

    private Run<List<Integer>> gather(Preparation tasks) throws InterruptedException {
        return workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            return new Gather(stage).gather(tasks.prepare());
        });
    }

    private static List<Duration> times(int count, int differentSeconds) {
        return ThreadLocalRandom.current()
                .ints(count, 1, differentSeconds + 1)
                .mapToObj(Duration::ofSeconds)
                .toList();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Makes the tasks. */
    @FunctionalInterface
    private interface Preparation {

        List<Task<Integer>> prepare() throws Exception;
    }

    /** A task that fails on being cancelled. */
    private record Stubborn(Task<Integer> task, RuntimeException failure) implements Task<Integer> {

        @Override
        public Next<Integer> step() throws Exception {
            return task.step();
        }

        @Override
        public void cancel() {
            task.cancel();
            throw failure;
        }
    }
}
