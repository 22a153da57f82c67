package c14_eventloop;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is true of every event loop, whatever its tasks may wait for. */
abstract class LoopScenario {

    static final String NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String FIFO =
            "Of the tasks that are ready the one goes first that has been so for longest. Who has had a step and wants"
                    + " another stands behind all others; so does a task that has just been added.";
    static final String NO_STACK =
            "A loop is a loop: a method that calls itself for each step has no stack left some day.";

    static final String BEHIND =
            "Whoever becomes ready stands behind those that are: they have been ready for longer. Put it at the end of"
                    + " the queue, and take the next one from its front.";

    private static final Duration STUCK = Duration.ofSeconds(2);

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    /** Of the run that is under way, or was the last. */
    Stage stage;

    /** A loop that is handed this clock, if it wants one. */
    abstract EventLoop loop(LoopClock clock);

    @BeforeEach
    void notLong() {
        workshop.stuckAfter(STUCK);
    }

    /** Prepares a loop and runs it. */
    final Run<String> run(Preparation preparation) throws InterruptedException {
        return workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            EventLoop loop = loop(stage);
            preparation.prepare(loop);
            loop.run();
            return "done";
        });
    }

    @Test
    @Order(1)
    @DisplayName("lets ready tasks take steps in turn, first in, first out, until none is left")
    void inTurn() throws InterruptedException {
        takeTurns(List.of(3, 3, 3));
        takeTurns(List.of(2, 1, 4, 2, 3));
        takeTurns(ThreadLocalRandom.current()
                .ints(ThreadLocalRandom.current().nextInt(10, 20), 1, 8)
                .boxed()
                .toList());
    }

    private void takeTurns(List<Integer> turns) throws InterruptedException {
        var run = run(loop -> {
            for (int i = 0; i < turns.size(); i++) {
                // The result is nothing to a loop, whatever it is.
                loop.add(stage.turns(NAMES.substring(i, i + 1), turns.get(i), i));
            }
        });

        assertThat(run)
                .passes(stage.isContent())
                .returned()
                .noted("the order of the steps", expected(turns), stage.events(), FIFO);
    }

    /** A queue of those that have steps left. */
    private static List<String> expected(List<Integer> turns) {
        List<String> steps = new ArrayList<>();
        int[] done = new int[turns.size()];
        Queue<Integer> queue =
                new ArrayDeque<>(IntStream.range(0, turns.size()).boxed().toList());
        while (!queue.isEmpty()) {
            int next = queue.remove();
            steps.add(NAMES.substring(next, next + 1) + ++done[next]);
            if (done[next] < turns.get(next)) {
                queue.add(next);
            }
        }
        return steps;
    }

    @Test
    @Order(2)
    @DisplayName("runs a single task to its end, and ends at once without tasks")
    void oneAndNone() throws InterruptedException {
        takeTurns(List.of(5));
        takeTurns(List.of());
    }

    @Test
    @Order(3)
    @DisplayName("adds a task behind those that are ready, and leaves control to the one that adds it")
    void addedByAStep() throws InterruptedException {
        var run = run(loop -> {
            loop.add(stage.task("A", step -> {
                if (step == 0) {
                    stage.note("A adds X");
                    loop.add(stage.turns("X", 2, null));
                    stage.note("A goes on");
                    return Next.again();
                }
                stage.note("A ends");
                return Next.done(null);
            }));
            loop.add(stage.turns("B", 2, null));
        });

        assertThat(run)
                .returned()
                .noted(
                        "what happened",
                        List.of("A adds X", "A goes on", "B1", "X1", "A ends", "B2", "X2"),
                        stage.events(),
                        FIFO)
                .passes(stage.isContent());
    }

    @Test
    @Order(4)
    @DisplayName("can be run again when tasks have been added again")
    void again() throws InterruptedException {
        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            EventLoop loop = loop(stage);
            loop.add(stage.turns("A", 2, null));
            loop.run();
            stage.note("run() has returned");
            loop.add(stage.turns("B", 1, null));
            loop.add(stage.turns("C", 1, null));
            loop.run();
            return "done";
        });

        assertThat(run)
                .returned()
                .noted("what happened", List.of("A1", "A2", "run() has returned", "B1", "C1"), stage.events(), FIFO);
    }

    @Test
    @Order(6)
    @DisplayName("tells tasks apart that equal one another, as records do")
    void equalTasks() throws InterruptedException {
        var run = run(loop -> {
            for (String name : List.of("A", "B", "C")) {
                loop.add(new Equal<>(stage.turns(name, 2, null)));
            }
        });

        assertThat(run)
                .returned()
                .noted(
                        "the order of the steps",
                        List.of("A1", "B1", "C1", "A2", "B2", "C2"),
                        stage.events(),
                        Equal.TOLD_APART);
    }

    @Test
    @Order(7)
    @DisplayName("has room for 10,000 tasks")
    void manyTasks() throws InterruptedException {
        int many = 10_000;
        int[] steps = new int[1];

        var run = run(loop -> {
            for (int i = 0; i < many; i++) {
                loop.add(() -> {
                    steps[0]++;
                    return Next.done(null);
                });
            }
        });

        assertThat(run)
                .returned()
                .noted(
                        "how many tasks had their step",
                        many,
                        steps[0],
                        "A loop does not know beforehand how many tasks it will have. A queue of a fixed size is full"
                                + " some day, and then it refuses what is added, or drops it.");
    }

    @Test
    @Order(10)
    @DisplayName("does all steps on the thread that runs the loop, one at a time")
    void oneThread() throws InterruptedException {
        var run = run(loop -> {
            for (int i = 0; i < 5; i++) {
                loop.add(stage.turns(NAMES.substring(i, i + 1), 3, null));
            }
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .neverExceededInFlight(1)
                .leftNothingBehind();
    }

    @Test
    @Order(11)
    @DisplayName("does 100,000 steps of a task without growing")
    void manySteps() throws InterruptedException {
        int many = 100_000;
        int[] steps = new int[1];

        var run = run(loop -> loop.add(() -> {
            steps[0]++;
            return steps[0] < many ? Next.again() : Next.done(null);
        }));

        assertThat(run).returned().noted("how many steps were done", many, steps[0], NO_STACK);
    }

    @Test
    @Order(20)
    @DisplayName("throws what a step throws, as it is, and does no other step after that")
    void fails() throws InterruptedException {
        Exception failure =
                new IOException("failure " + ThreadLocalRandom.current().nextInt());

        var run = run(loop -> {
            loop.add(stage.turns("A", 3, null));
            loop.add(stage.task("B", step -> {
                stage.note("B" + (step + 1));
                if (step == 1) {
                    throw failure;
                }
                return Next.again();
            }));
            loop.add(stage.turns("C", 3, null));
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .holds(
                        run.failure().orElseThrow() == failure,
                        "Expected run() to throw %s as it is, but it threw %s."
                                .formatted(failure, run.failure().orElseThrow()),
                        "The loop need not catch what a step throws. Let it pass.")
                .noted(
                        "the steps up to the failure",
                        List.of("A1", "B1", "C1", "A2", "B2"),
                        stage.events(),
                        "A failure that nobody has caught ends the loop. It does not wait for the other tasks.")
                .leftNothingBehind();
    }

    /** What is done before the loop runs. */
    @FunctionalInterface
    interface Preparation {

        void prepare(EventLoop loop) throws Exception;
    }
}
