package c11_gil;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import c11_gil.Slices.Computation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Failing;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c11_gil.SwitchInterval · a computation passes the lock on after 5 ms, if someone waits")
class SwitchIntervalTest {

    private static final String NOTHING_HELD =
            "Who does not hold the lock has nothing to hand over at a checkpoint. The interpreter knows which thread"
                    + " holds it.";

    private static final long MILLI = 1_000_000;
    private static final long INTERVAL = 5 * MILLI;
    private static final int AROUND = 6;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HELD = Duration.ofSeconds(12);
    private static final String TURNS =
            "Who has had the lock for 5 ms by the clock handed in, counted from when it last got it, and finds someone"
                + " waiting at a checkpoint, passes it on, and stands behind all that wait. Letting go of an ordinary"
                + " lock and taking it again at once is not enough: who is awake is there first, and the others are"
                + " still waking up.";
    private static final String AS_IT_IS =
            "What the code returns or throws goes to the caller as it is, and the lock is free.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    private final int number = ThreadLocalRandom.current().nextInt();

    /** The clock of the run that is under way. */
    private Slices slices;

    @Test
    @Order(1)
    @DisplayName("returns what the code returns, checkpoints or not")
    void returns() throws InterruptedException {
        var run = alone(interpreter -> interpreter.run(() -> {
            for (int i = 0; i < 100; i++) {
                slices.pass(INTERVAL);
                interpreter.checkpoint();
            }
            return number;
        }));

        assertThat(run)
                .returnedWith("the result", number, result -> result, AS_IT_IS)
                .leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("throws what the code throws, and is free for the next")
    void fails() throws InterruptedException {
        failing(new AssertionError("error " + number));
        failing(new IOException("failure " + number));
    }

    private void failing(Throwable failure) throws InterruptedException {
        boolean[] next = new boolean[1];

        var run = alone(interpreter -> {
            try {
                return interpreter.run(() -> {
                    interpreter.checkpoint();
                    return Failing.with(failure);
                });
            } finally {
                next[0] = endsSoon(() -> interpreter.run(() -> null));
            }
        });

        assertThat(run)
                .failedWithJust(failure.toString(), failure)
                .holds(
                        next[0],
                        "Expected the next thread to get the lock, but it was still waiting after 10 s.",
                        "Whoever ends lets go of the lock, whatever the end is: a return, an exception, an Error.");
    }

    @Test
    @Order(10)
    @DisplayName("lets two computations take turns: neither has to wait until the other has finished")
    void twoTakeTurns() throws InterruptedException {
        List<Long> lengths = new ArrayList<>(Collections.nCopies(6, INTERVAL));
        // Takes no time by the clock handed in, whatever other clocks show.
        lengths.addFirst(0L);

        takeTurns(1, List.of(steps("A", lengths), steps("B", lengths)));
    }

    @Test
    @Order(11)
    @DisplayName("does not take the lock back before the other has had it, however slowly that one wakes up")
    void waitsForTheOther() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());

        var run = alone(interpreter -> {
            FutureTask<Boolean> slow = new FutureTask<>(() -> interpreter.run(() -> order.add("the other")));
            interpreter.run(() -> {
                States.awaitWaiting(Thread.ofVirtual().start(slow));
                BusyCarriers carriers = BusyCarriers.occupy();
                Thread first = Thread.currentThread();
                Thread.ofPlatform().start(() -> {
                    // It waits for the lock; or, when it has not let go of it, for the other to end.
                    States.awaitWaitingForGood(first);
                    carriers.close();
                });
                slices.pass(INTERVAL);
                interpreter.checkpoint();
                return order.add("the first");
            });
            slow.get();
            return number;
        });

        assertThat(run)
                .returned()
                .noted("the order after the checkpoint", List.of("the other", "the first"), List.copyOf(order), TURNS);
    }

    @Test
    @Order(12)
    @DisplayName("lets nobody in before the one that waits already when the lock gets free, however slowly it wakes up")
    void newcomer() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());

        var run = alone(interpreter -> {
            FutureTask<Boolean> slow = new FutureTask<>(() -> interpreter.run(() -> order.add("the one that waited")));
            interpreter.run(() -> {
                States.awaitWaiting(Thread.ofVirtual().start(slow));
                BusyCarriers carriers = BusyCarriers.occupy();
                Thread newcomer = Thread.currentThread();
                Thread.ofPlatform().start(() -> {
                    // It waits for the lock; or, when it has got it at once, for the other to end.
                    States.awaitWaitingForGood(newcomer);
                    carriers.close();
                });
                return null;
            });
            // The lock is free, and the other has not woken up yet.
            interpreter.run(() -> order.add("the newcomer"));
            slow.get();
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "the order in which they got the free lock",
                        List.of("the one that waited", "the newcomer"),
                        List.copyOf(order),
                        "Whoever comes for the lock stands behind all that wait, also when it is free at that moment:"
                                + " they may just not be awake yet. A fair lock sees to it; but its tryLock() takes it"
                                + " at once if it is free, whoever waits.");
    }

    @Test
    @Order(20)
    @DisplayName("keeps the lock until 5 ms are over, and no longer")
    void fiveMillis() throws InterruptedException {
        List<Long> justBefore = List.of(INTERVAL - 1, 1L, INTERVAL - 2, 1L, 1L, 4 * MILLI, MILLI, INTERVAL, 2 * MILLI);
        takeTurns(1, List.of(steps("A", justBefore), steps("B", justBefore)));
    }

    @Test
    @Order(21)
    @DisplayName("lets computations take turns whose steps take any time")
    void anyTime() throws InterruptedException {
        takeTurns(1, List.of(someSteps("A"), someSteps("B")));
    }

    @Test
    @Order(22)
    @DisplayName("is right on a clock that goes on from Long.MAX_VALUE to Long.MIN_VALUE")
    void clockWrapsAround() throws InterruptedException {
        Run<List<String>> run = workshop.observe(() -> {
            slices = new Slices(
                    workshop.gauge(),
                    List.of(
                            steps("A", Collections.nCopies(8, 3 * MILLI)),
                            steps("B", Collections.nCopies(8, 3 * MILLI))));
            slices.pass(Long.MAX_VALUE - 10 * MILLI - slices.getAsLong());
            return slices.run(new SwitchInterval(slices), 1);
        });

        judge(run);
    }

    @Test
    @Order(30)
    @DisplayName("passes the lock to the one that has waited longest: 4 computations, all in turn")
    void fourInTurn() throws InterruptedException {
        takeTurns(
                1,
                IntStream.range(0, 4)
                        .mapToObj(i -> steps("ABCD".substring(i, i + 1), Collections.nCopies(4, INTERVAL)))
                        .toList());
    }

    @Test
    @Order(31)
    @DisplayName("passes the lock on also when a computation holds it three times")
    void deep() throws InterruptedException {
        takeTurns(3, List.of(someSteps("A"), someSteps("B")));
    }

    @Test
    @Order(32)
    @DisplayName("counts the 5 ms from when the lock was got, also when the computation calls run again and again")
    void innerRuns() throws InterruptedException {
        Run<List<String>> run = workshop.observe(() -> {
            slices = new Slices(workshop.gauge(), List.of(someSteps("A"), someSteps("B"))).eachStepInARun();
            return slices.run(new SwitchInterval(slices), 1);
        });

        judge(run);
    }

    @Test
    @Order(33)
    @DisplayName("holds the lock as many times as before although another that held it once has passed it on meanwhile")
    void ownCount() throws InterruptedException {
        var run = alone(interpreter -> {
            Thread first = Thread.currentThread();
            FutureTask<Integer> other = new FutureTask<>(() -> interpreter.run(() -> {
                States.awaitWaiting(first);
                slices.pass(INTERVAL);
                interpreter.checkpoint();
                return 0;
            }));
            interpreter.run(() -> interpreter.run(() -> {
                States.awaitWaiting(Thread.ofPlatform().start(other));
                slices.pass(INTERVAL);
                interpreter.checkpoint();
                return 0;
            }));
            other.get();
            return number;
        });

        assertThat(run)
                .holds(
                        run.failure().stream().noneMatch(IllegalMonitorStateException.class::isInstance),
                        "Expected the thread to hold the lock as many times as before, but it did not: "
                                + run.failure().map(Throwable::toString).orElse(""),
                        "How many times a thread holds the lock is its own affair. Noted in a field, it is overwritten"
                                + " by the next thread that passes the lock on; a local variable belongs to the call.")
                .returned();
    }

    @Test
    @Order(34)
    @DisplayName("counts the 5 ms from when the lock was got, also if nobody was waiting at a checkpoint in between")
    void nobodyWaitedBefore() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());

        var run = alone(interpreter -> {
            FutureTask<Boolean> other = new FutureTask<>(() -> interpreter.run(() -> order.add("the other")));
            interpreter.run(() -> {
                slices.pass(INTERVAL);
                // Nobody waits yet, so nothing happens.
                interpreter.checkpoint();
                States.awaitWaiting(Thread.ofPlatform().start(other));
                slices.pass(1);
                interpreter.checkpoint();
                return order.add("the first");
            });
            other.get();
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "the order after the second checkpoint",
                        List.of("the other", "the first"),
                        List.copyOf(order),
                        "At a checkpoint where nobody waits nothing happens: the lock is not got anew, so its time"
                                + " does not begin anew. Whoever comes later finds that more than 5 ms are over, and"
                                + " gets the lock at the next checkpoint.");
    }

    @Test
    @Order(35)
    @DisplayName(
            "holds the lock as many times as before after a checkpoint: when an inner run has ended nobody gets in")
    void asFirmlyAsBefore() throws InterruptedException {
        AtomicBoolean gotIn = new AtomicBoolean();

        var run = alone(interpreter -> interpreter.run(() -> {
            FutureTask<Boolean> other = new FutureTask<>(() -> interpreter.run(() -> true));
            interpreter.run(() -> {
                slices.pass(INTERVAL);
                States.awaitWaiting(Thread.ofPlatform().start(other));
                interpreter.checkpoint();
                return number;
            });
            // The inner run has ended, the outer has not: whoever comes now must wait.
            FutureTask<Boolean> late = new FutureTask<>(() -> interpreter.run(() -> true));
            States.awaitWaiting(Thread.ofPlatform().start(late));
            gotIn.set(late.isDone());
            return number;
        }));

        assertThat(run)
                .returned()
                .noted(
                        "whether another thread got in before the outer run had ended",
                        false,
                        gotIn.get(),
                        "Who gives the lock away at a checkpoint lets go of it as many times as it is held, and has to"
                                + " take it back as many times: getHoldCount() tells how many.");
    }

    @Test
    @Order(40)
    @DisplayName("does not wait at a checkpoint for someone who has given up waiting")
    void waiterGone() throws InterruptedException {
        var run = alone(interpreter -> interpreter.run(() -> {
            FutureTask<Integer> other = new FutureTask<>(() -> interpreter.run(() -> 0));
            Thread thread = Thread.ofPlatform().start(other);
            States.awaitWaiting(thread);
            thread.interrupt();
            thread.join(SOON);
            slices.pass(INTERVAL);
            interpreter.checkpoint();
            return number;
        }));

        assertThat(run).returnedWith("the result", number, result -> result, AS_IT_IS);
    }

    @Test
    @Order(41)
    @DisplayName("can be interrupted while it waits for the lock, and does not run the code then")
    void interruptible() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        boolean[] called = new boolean[1];

        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            slices = new Slices(workshop.gauge(), List.of());
            PreemptiveInterpreter interpreter = new SwitchInterval(slices);
            FutureTask<Void> holder = new FutureTask<>(() -> interpreter.run(() -> {
                try (Gauge.Mark _ = workshop.gauge().start("holder")) {
                    over.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                }
                return null;
            }));
            Thread.ofPlatform().start(holder);
            while (!Thread.currentThread().isInterrupted() && !holder.isDone()) {
                Thread.onSpinWait();
            }
            try {
                return interpreter.run(() -> {
                    called[0] = true;
                    return "computed";
                });
            } finally {
                over.countDown();
            }
        });

        String meaning = "A thread that waits for a lock can be asked to stop waiting. lock() does not listen;"
                + " ReentrantLock has another method that does.";
        assertThat(run)
                .holds(
                        run.wall().compareTo(SOON) < 0,
                        "Expected the wait for the lock to end soon after the interrupt, but it went on for %,d ms."
                                .formatted(run.wall().toMillis()),
                        meaning)
                .passedOnTheInterrupt()
                .noted("whether the code was run", false, called[0], meaning);
    }

    @Test
    @Order(42)
    @DisplayName("comes back from a checkpoint with the lock although it is interrupted, and the interrupt is not lost")
    void interruptedAtCheckpoint() throws InterruptedException {
        boolean[] alone = {true};
        boolean[] otherRan = new boolean[1];

        var run = alone(interpreter -> interpreter.run(() -> {
            FutureTask<Integer> other = new FutureTask<>(() -> interpreter.run(() -> {
                otherRan[0] = true;
                return 0;
            }));
            Thread thread = Thread.ofPlatform().start(other);
            States.awaitWaiting(thread);
            slices.pass(INTERVAL);
            Thread.currentThread().interrupt();
            interpreter.checkpoint();
            // Whoever comes now must wait: the lock is held again.
            boolean interrupted = Thread.interrupted();
            FutureTask<Integer> late = new FutureTask<>(() -> interpreter.run(() -> 0));
            Thread lateThread = Thread.ofPlatform().start(late);
            alone[0] = otherRan[0] && States.awaitWaiting(lateThread);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return number;
        }));

        assertThat(run)
                .returned()
                .holds(
                        alone[0],
                        "Expected the lock to be passed on and to be held again after the checkpoint, but it was not.",
                        "Who waits at a checkpoint to get the lock back cannot be let go without it: the code goes on"
                                + " as one that holds it. The interrupt has to wait.")
                .passedOnTheInterrupt();
    }

    @Test
    @Order(42)
    @DisplayName("comes back from a checkpoint with the lock although it is interrupted while it waits there")
    void interruptedWhileItWaits() throws InterruptedException {
        AtomicBoolean inside = new AtomicBoolean();
        boolean[] alone = new boolean[1];

        var run = alone(interpreter -> interpreter.run(() -> {
            Thread first = Thread.currentThread();
            FutureTask<Integer> other = new FutureTask<>(() -> interpreter.run(() -> {
                inside.set(true);
                States.awaitWaiting(first);
                first.interrupt();
                // By then it waits again; or it has gone on without the lock, and has ended or waits for this one's
                // end.
                States.awaitWaiting(first);
                inside.set(false);
                return 0;
            }));
            States.awaitWaiting(Thread.ofPlatform().start(other));
            slices.pass(INTERVAL);
            interpreter.checkpoint();
            alone[0] = !inside.get();
            boolean interrupted = Thread.interrupted();
            other.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
            if (interrupted) {
                first.interrupt();
            }
            return number;
        }));

        assertThat(run)
                .holds(
                        alone[0],
                        "Expected the lock to be held again after the checkpoint, but another thread had it.",
                        "Who waits at a checkpoint to get the lock back cannot be let go without it: the code goes on"
                                + " as one that holds it. The interrupt has to wait.")
                .returned()
                .passedOnTheInterrupt();
    }

    @Test
    @Order(42)
    @DisplayName("leaves the interrupt flag as it is at a checkpoint where nothing happens")
    void flagStays() throws InterruptedException {
        var run = alone(interpreter -> interpreter.run(() -> {
            Thread.currentThread().interrupt();
            interpreter.checkpoint();
            return number;
        }));

        assertThat(run)
                .returnedWith("the result", number, result -> result, AS_IT_IS)
                .passedOnTheInterrupt();
    }

    @Test
    @Order(43)
    @DisplayName("refuses a checkpoint of a thread that does not hold the lock")
    void notHeld() throws InterruptedException {
        var run = alone(interpreter -> {
            interpreter.checkpoint();
            return number;
        });

        assertThat(run)
                .failedWith(
                        "an IllegalMonitorStateException",
                        IllegalMonitorStateException.class::isInstance,
                        NOTHING_HELD);
    }

    @Test
    @Order(44)
    @DisplayName("refuses it also when another thread holds the lock")
    void heldByAnother() throws InterruptedException {
        var run = alone(interpreter -> interpreter.run(() -> {
            FutureTask<Integer> other = new FutureTask<>(() -> {
                interpreter.checkpoint();
                return number;
            });
            Thread.ofPlatform().start(other);
            return other.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        }));

        assertThat(run)
                .failedWith(
                        "an IllegalMonitorStateException",
                        IllegalMonitorStateException.class::isInstance,
                        NOTHING_HELD);
    }

    @Test
    @Order(45)
    @DisplayName("lets go of its own lock and of no other, in whatever order two threads take their steps")
    void ownLockInEveryOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<PreemptiveInterpreter>of(SwitchInterval.class)
                .given(learners -> learners.make(everyReadingIsLate()))
                .threads(
                        2,
                        interpreter -> interpreter.run(() -> interpreter.run(() -> {
                            interpreter.checkpoint();
                            return 0;
                        })))
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder(
                        "Whether somebody holds the lock and whether this thread holds it are two questions."
                                + " As soon as one lets go of it another may have it.");
    }

    /** A clock on which 5 ms pass from one look to the next. */
    private static LongSupplier everyReadingIsLate() {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(INTERVAL);
    }

    @Test
    @Order(50)
    @DisplayName("has a lock of its own: two interpreters compute at once")
    void lockOfItsOwn() throws InterruptedException {
        var run = workshop.rendezvous(2).observe(() -> {
            slices = new Slices(workshop.gauge(), List.of());
            PreemptiveInterpreter one = new SwitchInterval(slices);
            PreemptiveInterpreter other = new SwitchInterval(slices);
            FutureTask<String> task = new FutureTask<>(() -> other.run(this::unit));
            Thread.ofPlatform().start(task);
            return one.run(this::unit) + task.get();
        });

        assertThat(run)
                .returned()
                .holds(
                        run.peak() == 2,
                        "Expected two interpreters to compute at once, but one waited for the other.",
                        "Each interpreter has a lock of its own, as each Python process has. A static lock is one for"
                                + " all.");
    }

    @Test
    @Order(51)
    @DisplayName("has a lock of its own also for a thread that runs code in one interpreter inside another")
    void oneInsideTheOther() throws InterruptedException {
        AtomicBoolean gotIn = new AtomicBoolean();

        var run = alone(outer -> outer.run(() -> {
            PreemptiveInterpreter inner = new SwitchInterval(slices);
            return inner.run(() -> {
                FutureTask<Integer> late = new FutureTask<>(() -> inner.run(() -> 0));
                States.awaitWaiting(Thread.ofPlatform().start(late));
                gotIn.set(late.isDone());
                return number;
            });
        }));

        assertThat(run)
                .returned()
                .noted(
                        "whether another thread got into the inner interpreter as well",
                        false,
                        gotIn.get(),
                        "Whether a thread holds the lock is a question to this interpreter. What is noted for the"
                                + " thread in a static variable holds for all interpreters.");
    }

    private String unit() throws InterruptedException {
        try (Gauge.Mark _ = workshop.gauge().start("unit")) {
            return "done";
        }
    }

    private void takeTurns(int depth, List<Computation> computations) throws InterruptedException {
        Run<List<String>> run = workshop.observe(() -> {
            slices = new Slices(workshop.gauge(), computations);
            return slices.run(new SwitchInterval(slices), depth);
        });

        judge(run);
    }

    private void judge(Run<List<String>> run) {
        assertThat(run).returned().neverExceededInFlight(1).passes(this::inTurn);
    }

    /** The steps were taken in the order that the rule gives; if not, the first that was not is told. */
    private Optional<Finding> inTurn(Run<? extends List<String>> run) {
        List<String> expected = slices.expected();
        List<String> steps = run.result().isPresent() ? run.result().get() : List.of();
        int place = 0;
        while (place < expected.size()
                && place < steps.size()
                && expected.get(place).equals(steps.get(place))) {
            place++;
        }
        if (steps.equals(expected)) {
            return Optional.empty();
        }
        int from = Math.max(0, place - AROUND);
        return Optional.of(new Finding(
                "Expected the steps to be taken in turn, but step %d of %d is not: expected %s, but there is %s."
                        .formatted(place + 1, expected.size(), around(expected, from), around(steps, from)),
                TURNS));
    }

    private static String around(List<String> steps, int from) {
        int to = Math.min(steps.size(), from + 2 * AROUND);
        return (from > 0 ? "… " : "")
                + String.join(" ", steps.subList(Math.min(from, to), to))
                + (to < steps.size() ? " …" : "");
    }

    private Run<Integer> alone(Use use) throws InterruptedException {
        return workshop.observe(() -> {
            slices = new Slices(workshop.gauge(), List.of());
            return use.of(new SwitchInterval(slices));
        });
    }

    private static Computation steps(String name, List<Long> nanos) {
        return new Computation(name, nanos);
    }

    /** Up to 7 ms each, to the nanosecond. */
    private static Computation someSteps(String name) {
        return steps(
                name,
                ThreadLocalRandom.current()
                        .longs(15, MILLI / 2, 7 * MILLI)
                        .boxed()
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    /** Whether another thread gets to its end within 10 s; it has nobody to wait for. */
    private static boolean endsSoon(Callable<Integer> code) throws InterruptedException {
        FutureTask<Integer> task = new FutureTask<>(code);
        Thread thread = Thread.ofPlatform().start(task);
        thread.join(SOON);
        boolean ended = task.isDone();
        thread.interrupt();
        return ended;
    }

    /** What is done with an interpreter. */
    @FunctionalInterface
    private interface Use {

        Integer of(PreemptiveInterpreter interpreter) throws Exception;
    }
}
