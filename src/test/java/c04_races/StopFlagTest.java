package c04_races;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import c04_races.HotLoop.Try;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.StopFlag · a worker that really stops when it is told to")
class StopFlagTest {

    private static final Duration STUCK = Duration.ofSeconds(3);
    private static final String LOOKS_FIRST =
            "Before each step it looks whether it has been told to stop, before the first one too. Who is told once"
                    + " stays told: nothing sets the flag back.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    private final int number = ThreadLocalRandom.current().nextInt(20, 200);

    @Test
    @Order(1)
    @DisplayName("makes steps until a step says stop, and not one more")
    void stepSaysStop() throws InterruptedException {
        var run = workshop.observe(() -> List.of(stepsUntilStopped(number), stepsUntilStopped(1)));

        assertThat(run)
                .returnedWith(
                        "the steps, where step %d says stop, and where the first one does".formatted(number),
                        List.of(number, 1),
                        steps -> steps,
                        LOOKS_FIRST);
    }

    private static int stepsUntilStopped(int stop) {
        Steps steps = new Steps(10_000);
        Repeating repeating = new StopFlag(steps);
        steps.at(stop, repeating::stop);
        repeating.run();
        return steps.count();
    }

    @Test
    @Order(2)
    @DisplayName("makes no step when it was told to stop before it began")
    void stoppedBefore() throws InterruptedException {
        var run = workshop.observe(() -> {
            Steps steps = new Steps(1_000);
            Repeating repeating = new StopFlag(steps);
            repeating.stop();
            repeating.stop();
            repeating.run();
            return steps.count();
        });

        assertThat(run).returnedWith("the steps", 0, steps -> steps, LOOKS_FIRST);
    }

    @Test
    @Order(3)
    @DisplayName("has a flag of its own: another one goes on")
    void flagOfItsOwn() throws InterruptedException {
        var run = workshop.observe(() -> {
            Steps steps = new Steps(10_000);
            Repeating one = new StopFlag(steps);
            Repeating other = new StopFlag(() -> {});
            steps.at(number, other::stop);
            steps.at(2 * number, one::stop);
            one.run();
            return steps.count();
        });

        assertThat(run)
                .returnedWith(
                        "the steps, where step %d stops another one and step %d this one".formatted(number, 2 * number),
                        2 * number,
                        steps -> steps,
                        "What is static belongs to the class, and so to all its objects together.");
    }

    @Test
    @Order(4)
    @DisplayName("makes the steps on the thread that calls run()")
    void onTheCallersThread() throws InterruptedException {
        var run = workshop.observe(() -> {
            Steps steps = new Steps(10_000);
            Repeating repeating = new StopFlag(steps);
            List<Thread> seen = new ArrayList<>();
            steps.at(1, () -> seen.add(Thread.currentThread()));
            steps.at(number, () -> seen.add(Thread.currentThread()));
            steps.at(number, repeating::stop);
            repeating.run();
            return seen.stream().map(Thread.currentThread()::equals).toList();
        });

        assertThat(run)
                .returnedWith(
                        "whether the first step and the last one came by the thread that calls run()",
                        List.of(true, true),
                        seen -> seen,
                        "run() makes the steps itself. Whoever wants another thread for them starts one, and has it"
                                + " call run().");
    }

    @Test
    @Order(10)
    @DisplayName("stops in whatever order the two threads take their steps")
    void everyOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<Repeating>of(StopFlag.class)
                .given(learners -> learners.make(new Steps(2_000, 1_000)))
                .thread(Repeating::run)
                .thread(Repeating::stop)
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder(
                        "stop() may come at any moment, also while run() begins: it does not wait, and nobody takes it"
                                + " back.");
    }

    @Test
    @Order(11)
    @DisplayName("can be told to stop in the middle of a step, without waiting for the step to end")
    void stopsDuringStep() throws InterruptedException {
        List<Boolean> interrupted = new ArrayList<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            CountDownLatch inStep = new CountDownLatch(1);
            CountDownLatch told = new CountDownLatch(1);
            Steps steps = new Steps(1_000);
            Repeating repeating = new StopFlag(steps);
            // The step ends when stop() has returned, and not before.
            steps.at(1, () -> {
                inStep.countDown();
                awaitUninterruptibly(told);
                interrupted.add(Thread.currentThread().isInterrupted());
            });
            Together.call(List.of(Executors.callable(repeating), () -> {
                inStep.await();
                repeating.stop();
                told.countDown();
                return "told";
            }));
            return steps.count();
        });

        assertThat(run)
                .returnedWith("the steps, told to stop during the first", 1, steps -> steps, LOOKS_FIRST)
                .noted(
                        "whether the step was interrupted",
                        List.of(false),
                        interrupted,
                        "A step that has begun may end. An interrupt would break off what it waits for, and close the"
                                + " file that it writes.");
    }

    @Test
    @Order(12)
    @DisplayName("leaves an interrupt to the step, and goes on")
    void interruptGoesOn() throws InterruptedException {
        var run = workshop.observe(() -> {
            Steps steps = new Steps(10_000);
            Repeating repeating = new StopFlag(steps);
            boolean[] heard = new boolean[1];
            steps.at(1, () -> heard[0] = Thread.interrupted());
            steps.at(number, Thread.currentThread()::interrupt);
            steps.at(2 * number, repeating::stop);
            Thread.currentThread().interrupt();
            repeating.run();
            return "%d, the thread interrupted: %b, and the first step has heard of an earlier interrupt: %b"
                    .formatted(steps.count(), Thread.interrupted(), heard[0]);
        });

        assertThat(run)
                .returnedWith(
                        "the steps, where the thread is interrupted in step %d and told to stop in step %d"
                                .formatted(number, 2 * number),
                        "%d, the thread interrupted: true, and the first step has heard of an earlier interrupt: true"
                                .formatted(2 * number),
                        steps -> steps,
                        "An interrupt is a flag too, but another one: it is the step's, which may wait for something."
                                + " Whoever looks at it here, or clears it, takes it away from the step.");
    }

    /** An interrupt is no reason for this step to end. */
    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(20)
    @DisplayName("stops soon although the loop has been compiled")
    void stopsWhenCompiled() throws InterruptedException {
        var run = workshop.stuckAfter(STUCK)
                .hangsAfter(HotLoop.LONGEST)
                .observe(() -> HotLoop.alwaysSees(() -> {
                    Repeating repeating = new StopFlag(new Quick());
                    return new Try(
                            () -> {
                                repeating.run();
                                return true;
                            },
                            repeating::stop);
                }));

        assertThat(run)
                .returned()
                .holds(
                        run.result().orElse(false),
                        "Expected the loop to end when it is told to, but it had not a second of computing later.",
                        "The compiler may assume that nobody else writes a plain field, read it once, and leave the"
                            + " look out of the loop. A volatile field, an atomic one, or a lock on both sides tells"
                            + " it that others write it.");
    }

    @Test
    @Order(30)
    @DisplayName("passes on what a step throws, and makes no other step")
    void stepFails() throws InterruptedException {
        IllegalStateException failure = new IllegalStateException("step %d failed".formatted(number));
        List<Integer> counted = new ArrayList<>();

        var run = workshop.observe(() -> {
            Steps steps = new Steps(10_000);
            steps.at(number, () -> {
                throw failure;
            });
            try {
                new StopFlag(steps).run();
                return "returned";
            } finally {
                counted.add(steps.count());
            }
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .holds(
                        run.failure().filter(thrown -> thrown == failure).isPresent(),
                        "Expected what the step threw to be thrown as it is, but it came wrapped: %s."
                                .formatted(run.failure().map(Object::toString).orElse("")),
                        "Whoever calls run() knows the step and what it throws, and catches just that. In something"
                                + " else it is not found.")
                .noted(
                        "the steps",
                        List.of(number),
                        counted,
                        "After a failure nobody knows what the next step would do.");
    }

    /** Steps that are counted. When there are far too many, they say so. */
    private static final class Steps implements Runnable {

        private final int most;
        private final int brisk;
        private final List<Integer> places = new ArrayList<>();
        private final List<Runnable> actions = new ArrayList<>();
        private int count;

        Steps(int most) {
            this(most, most);
        }

        /**
         * The same, and after so many brisk steps each takes a millisecond: whoever wants to stop may be waiting for a
         * processor, and for a lock that is free only between two steps.
         */
        Steps(int most, int brisk) {
            this.most = most;
            this.brisk = brisk;
        }

        /** Does something in a step; counted from 1. */
        void at(int step, Runnable action) {
            places.add(step);
            actions.add(action);
        }

        int count() {
            return count;
        }

        @Override
        public void run() {
            count++;
            if (count > most) {
                throw new IllegalStateException("it went on, for %,d steps".formatted(most));
            }
            if (count > brisk) {
                LockSupport.parkNanos(1_000_000);
            }
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i) == count) {
                    actions.get(i).run();
                }
            }
        }
    }

    /** A step so short that nothing in it keeps the compiler from doing what it may. */
    private static final class Quick implements Runnable {

        private long rounds;

        @Override
        public void run() {
            rounds++;
            if (rounds == HotLoop.MOST_ROUNDS) {
                throw new IllegalStateException("never stopped");
            }
        }
    }
}
