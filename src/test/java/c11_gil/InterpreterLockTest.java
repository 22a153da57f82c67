package c11_gil;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Failing;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c11_gil.InterpreterLock · waiting overlaps, computing does not")
class InterpreterLockTest {

    private static final String NOTHING_HELD =
            "Outside of run(), and inside another blocking(), there is nothing to let go of. The lock knows whether the"
                    + " calling thread holds it.";

    private static final String LETS_GO =
            "What is in flight here is in blocking(): it waits, and computes nothing. Whoever waits lets the others"
                    + " have the lock meanwhile. Who holds it three times has to let go of it three times, and take it"
                    + " back as often.";

    private static final int THREADS = 10;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HELD = Duration.ofSeconds(12);
    private static final String AS_IT_IS =
            "run() and blocking() only hold a lock and let it go. What the code returns or throws is none of their"
                    + " business: it goes to the caller as it is, an Error too.";
    private static final String HELD_AGAIN =
            "Code that comes back from blocking() computes again, and needs the lock as it had it before: also when"
                    + " the wait has failed, also when an interrupt comes, and as many times as it held it.";
    private static final String MINE =
            "Whether somebody holds the lock and whether this thread holds it are two questions. As soon as one lets go"
                    + " of it another may have it.";
    private static final String FREE =
            "Whoever ends lets go of the lock, whatever the end is: a return, an exception, an Error. Otherwise nobody"
                    + " will ever run again.";

    @RegisterExtension
    final Workshop workshop = new Workshop("computation");

    private final Interpreter interpreter = new InterpreterLock();
    private final int number = ThreadLocalRandom.current().nextInt();

    @Test
    @Order(1)
    @DisplayName("returns what the code returns, and what the wait returns")
    void returns() throws InterruptedException {
        var run = workshop.observe(() ->
                List.of(interpreter.run(() -> number), interpreter.run(() -> interpreter.blocking(() -> number + 1))));

        assertThat(run).returnedWith("the two results", List.of(number, number + 1), results -> results, AS_IT_IS);
    }

    @Test
    @Order(2)
    @DisplayName("throws what the code throws, and is free for the next")
    void codeFails() throws InterruptedException {
        failing(
                new IllegalStateException("failure " + number),
                failure -> interpreter.run(() -> Failing.with(failure)));
        failing(new IOException("failure " + number), failure -> interpreter.run(() -> Failing.with(failure)));
    }

    @Test
    @Order(3)
    @DisplayName("throws what the wait throws, an Error too, and is free for the next")
    void waitFails() throws InterruptedException {
        failing(
                new AssertionError("error " + number),
                failure -> interpreter.run(() -> interpreter.blocking(() -> Failing.with(failure))));
    }

    @Test
    @Order(3)
    @DisplayName("throws what the wait throws, also when it was interrupted, and returns nothing in its place")
    void waitInterrupted() throws InterruptedException {
        failing(
                new InterruptedException("interrupt " + number),
                failure -> interpreter.run(() -> interpreter.blocking(() -> Failing.with(failure))));
    }

    private void failing(Throwable failure, Use use) throws InterruptedException {
        AtomicBoolean next = new AtomicBoolean();

        var run = workshop.observe(() -> {
            try {
                use.of(failure);
                return null;
            } finally {
                // The look is not to end because of the flag.
                boolean interrupted = Thread.interrupted();
                // Another thread: the one that has failed could come in again, if it still held the lock.
                next.set(endsSoon(() -> interpreter.run(() -> "next")));
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        });

        assertThat(run)
                .failedWithJust(failure.toString(), failure)
                .holds(
                        next.get(),
                        "Expected the next thread to get the lock, but it was still waiting after 10 s.",
                        FREE);
    }

    @Test
    @Order(10)
    @DisplayName("lets 10 threads wait at once")
    void waitsOverlap() throws InterruptedException {
        var run = workshop.rendezvous(THREADS)
                .observe(() -> together(THREADS, () -> interpreter.run(() -> interpreter.blocking(this::unit))));

        assertThat(run).reachedInFlight(THREADS, LETS_GO);
    }

    @Test
    @Order(11)
    @DisplayName("lets 10 threads wait at once, also when each holds the lock three times")
    void deepWaitsOverlap() throws InterruptedException {
        var run = workshop.rendezvous(THREADS)
                .observe(() -> together(
                        THREADS,
                        () -> interpreter.run(
                                () -> interpreter.run(() -> interpreter.run(() -> interpreter.blocking(this::unit))))));

        assertThat(run).reachedInFlight(THREADS, LETS_GO);
    }

    @Test
    @Order(20)
    @DisplayName("lets one thread compute at a time")
    void computationsDoNotOverlap() throws InterruptedException {
        var run = workshop.observe(() -> together(THREADS, () -> interpreter.run(this::lastingUnit)));

        assertThat(run).neverExceededInFlight(1).leftNothingBehind();
    }

    @Test
    @Order(21)
    @DisplayName("lets one thread compute at a time after the wait, too")
    void reacquires() throws InterruptedException {
        var run = workshop.observe(() -> together(THREADS, waitingTogether(() -> "answer")));

        assertThat(run).neverExceededInFlight(1);
    }

    @Test
    @Order(22)
    @DisplayName("lets one thread compute at a time after a wait that failed, too")
    void reacquiresAfterFailure() throws InterruptedException {
        var run = workshop.observe(() -> together(THREADS, waitingTogether(() -> {
            throw new IllegalStateException("no answer");
        })));

        assertThat(run).neverExceededInFlight(1);
    }

    /** All wait at the same time, so that all come back at the same time, and compute. */
    private Callable<String> waitingTogether(Callable<String> end) {
        CyclicBarrier all = new CyclicBarrier(THREADS);
        return () -> interpreter.run(() -> {
            try {
                interpreter.blocking(() -> {
                    all.await(SOON.toMillis(), TimeUnit.MILLISECONDS);
                    return end.call();
                });
            } catch (IllegalStateException e) {
                // The failure that the test wants.
            }
            return lastingUnit();
        });
    }

    @Test
    @Order(23)
    @DisplayName("lets one thread compute at a time after a wait in the middle of several runs, too")
    void reacquiresAll() throws InterruptedException {
        var run = workshop.observe(() -> together(
                THREADS,
                () -> interpreter.run(() -> {
                    interpreter.run(() -> interpreter.blocking(() -> "answer"));
                    // The inner run has ended, the outer has not.
                    return lastingUnit();
                })));

        assertThat(run).returned().neverExceededInFlight(1);
    }

    @Test
    @Order(24)
    @DisplayName("lets one thread compute at a time inside a wait, too")
    void runInsideTheWait() throws InterruptedException {
        var run = workshop.observe(() -> together(
                THREADS,
                () -> interpreter.run(() -> {
                    interpreter.blocking(() -> interpreter.run(this::lastingUnit));
                    return lastingUnit();
                })));

        assertThat(run).returned().neverExceededInFlight(1);
    }

    @Test
    @Order(25)
    @DisplayName("lets others in again when code inside a wait has ended, and the wait has not")
    void freeAfterRunInsideTheWait() throws InterruptedException {
        var run = workshop.observe(() -> interpreter.run(() -> interpreter.blocking(() -> {
            interpreter.run(() -> "computed");
            return endsSoon(() -> interpreter.run(() -> "other"));
        })));

        assertThat(run)
                .returnedWith(
                        "whether another thread could run",
                        true,
                        could -> could,
                        "Code that runs inside a wait holds the lock until it has ended, and not until the wait has.");
    }

    @Test
    @Order(26)
    @DisplayName("holds the lock as many times as before although another thread, which held it once, has waited"
            + " meanwhile")
    void ownCount() throws InterruptedException {
        var run = workshop.observe(() -> interpreter.run(() -> {
            interpreter.run(() -> interpreter.blocking(
                    () -> endsSoon(() -> interpreter.run(() -> interpreter.blocking(() -> "other")))));
            // The inner run has ended, the outer has not: whoever comes now must wait.
            FutureTask<String> late = new FutureTask<>(() -> interpreter.run(() -> "late"));
            States.awaitWaiting(Thread.ofPlatform().start(late));
            return late.isDone();
        }));

        String meaning = "How many times a thread holds the lock is its own affair. Noted in a field, it is overwritten"
                + " by the next thread that waits; a local variable belongs to the call.";
        assertThat(run)
                .holds(
                        run.failure().stream().noneMatch(IllegalMonitorStateException.class::isInstance),
                        "Expected the thread to hold the lock as many times as before, but it did not: "
                                + run.failure().map(Throwable::toString).orElse(""),
                        meaning)
                .returnedWith(
                        "whether another thread got in before the outer run had ended", false, got -> got, meaning);
    }

    @Test
    @Order(27)
    @DisplayName("holds the lock as many times as before although code inside the wait has waited, too")
    void countOfEachWait() throws InterruptedException {
        var run = workshop.observe(() -> interpreter.run(() -> {
            interpreter.run(() -> interpreter.blocking(this::codeThatWaits));
            // The inner run has ended, the outer has not: whoever comes now must wait.
            FutureTask<String> late = new FutureTask<>(() -> interpreter.run(() -> "late"));
            States.awaitWaiting(Thread.ofPlatform().start(late));
            return late.isDone();
        }));

        String meaning = "A wait may run code that waits in its turn, on the same thread. How many times the lock was"
                + " held belongs to each call of blocking(): noted for the whole thread, it is overwritten by the"
                + " inner call; a local variable is not.";
        assertThat(run)
                .holds(
                        run.failure().stream().noneMatch(IllegalMonitorStateException.class::isInstance),
                        "Expected the thread to hold the lock as many times as before, but it did not: "
                                + run.failure().map(Throwable::toString).orElse(""),
                        meaning)
                .returnedWith(
                        "whether another thread got in before the outer run had ended", false, got -> got, meaning);
    }

    /** It holds the lock once. */
    private String codeThatWaits() throws Exception {
        return interpreter.run(() -> interpreter.blocking(() -> "answer"));
    }

    @Test
    @Order(30)
    @DisplayName("refuses to let go of a lock that the thread does not hold, and does not wait")
    void notHeld() throws InterruptedException {
        AtomicBoolean waited = new AtomicBoolean();

        var run = workshop.observe(() -> interpreter.blocking(() -> {
            waited.set(true);
            return "answer";
        }));
        var nested =
                workshop.observe(() -> interpreter.run(() -> interpreter.blocking(() -> interpreter.blocking(() -> {
                    waited.set(true);
                    return "answer";
                }))));

        assertThat(run)
                .failedWith(
                        "an IllegalMonitorStateException",
                        IllegalMonitorStateException.class::isInstance,
                        NOTHING_HELD);
        assertThat(nested)
                .failedWith(
                        "an IllegalMonitorStateException", IllegalMonitorStateException.class::isInstance, NOTHING_HELD)
                .noted("whether the wait was called", false, waited.get(), NOTHING_HELD);
    }

    @Test
    @Order(31)
    @DisplayName("refuses it also when another thread holds the lock")
    void heldByAnother() throws InterruptedException {
        AtomicBoolean waited = new AtomicBoolean();

        var run = workshop.observe(() -> interpreter.run(() -> {
            FutureTask<String> other = new FutureTask<>(() -> interpreter.blocking(() -> {
                waited.set(true);
                return "answer";
            }));
            Thread.ofPlatform().start(other);
            return other.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        }));

        assertThat(run)
                .failedWith(
                        "an IllegalMonitorStateException", IllegalMonitorStateException.class::isInstance, NOTHING_HELD)
                .noted("whether the wait was called", false, waited.get(), MINE);
    }

    @Test
    @Order(32)
    @DisplayName("lets go of its own lock and of no other, in whatever order two threads take their steps")
    void ownLockInEveryOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<Interpreter>of(InterpreterLock.class)
                .fresh()
                .threads(2, interpreter -> interpreter.run(() -> interpreter.run(() -> interpreter.blocking(() -> 0))))
                .explore();

        assertThat(outcome).isRightInEveryOrder(MINE);
    }

    @Test
    @Order(40)
    @DisplayName("can be interrupted while it waits for the lock, and does not run the code then")
    void interruptible() throws InterruptedException {
        AtomicBoolean called = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);

        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            FutureTask<Void> holder = new FutureTask<>(() -> interpreter.run(() -> {
                try (Gauge.Mark _ = workshop.gauge().start("holder")) {
                    over.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                }
                return null;
            }));
            Thread.ofPlatform().start(holder);
            // Not to be interrupted here already.
            while (!Thread.currentThread().isInterrupted() && !holder.isDone()) {
                Thread.onSpinWait();
            }
            try {
                return interpreter.run(() -> {
                    called.set(true);
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
                .noted("whether the code was run", false, called.get(), meaning);
    }

    @Test
    @Order(41)
    @DisplayName("gets the lock back although it is interrupted, and the interrupt is not lost")
    void interruptedAtTheEndOfTheWait() throws InterruptedException {
        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            Thread caller = Thread.currentThread();
            FutureTask<String> holder = new FutureTask<>(() -> interpreter.run(() -> {
                try (Gauge.Mark _ = workshop.gauge().start("holder")) {
                    // The caller wants its lock back now, but it is taken.
                    return States.awaitWaiting(caller) ? "held" : "held in vain";
                }
            }));
            String answer = interpreter.run(() -> {
                interpreter.blocking(() -> {
                    Thread.ofPlatform().start(holder);
                    while (!Thread.currentThread().isInterrupted() && !holder.isDone()) {
                        Thread.onSpinWait();
                    }
                    return "answer";
                });
                return lastingUnitWhileInterrupted();
            });
            boolean interrupted = Thread.interrupted();
            holder.get();
            if (interrupted) {
                caller.interrupt();
            }
            return answer;
        });

        assertThat(run)
                .holds(
                        run.failure().stream().noneMatch(IllegalMonitorStateException.class::isInstance),
                        "Expected blocking() to come back with the lock, but it came back without: "
                                + run.failure().map(Throwable::toString).orElse(""),
                        HELD_AGAIN)
                .passedOnTheInterrupt()
                .neverExceededInFlight(1);
    }

    @Test
    @Order(42)
    @DisplayName("gets the lock back although it is interrupted while it waits for it, and the interrupt is not lost")
    void interruptedWhileItWaitsForTheLock() throws InterruptedException {
        var run = workshop.observe(() -> {
            Thread caller = Thread.currentThread();
            AtomicBoolean held = new AtomicBoolean();
            FutureTask<String> holder = new FutureTask<>(() -> interpreter.run(() -> {
                try (Gauge.Mark _ = workshop.gauge().start("holder")) {
                    held.set(true);
                    // The caller wants its lock back now, but it is taken.
                    States.awaitWaiting(caller);
                    caller.interrupt();
                    // By then it waits again; or it has gone on without.
                    States.awaitWaiting(caller);
                    return "held";
                }
            }));
            String answer = interpreter.run(() -> {
                interpreter.blocking(() -> {
                    Thread.ofPlatform().start(holder);
                    while (!held.get() && !holder.isDone()) {
                        Thread.onSpinWait();
                    }
                    return "answer";
                });
                return lastingUnitWhileInterrupted();
            });
            boolean interrupted = Thread.interrupted();
            holder.get();
            if (interrupted) {
                caller.interrupt();
            }
            return answer;
        });

        assertThat(run)
                .holds(
                        run.failure().isEmpty(),
                        "Expected blocking() to come back with the lock, but it came back without: "
                                + run.failure().map(Throwable::toString).orElse(""),
                        HELD_AGAIN)
                .neverExceededInFlight(1)
                .passedOnTheInterrupt();
    }

    @Test
    @Order(43)
    @DisplayName("still holds the lock when a run inside a run has been interrupted")
    void interruptedInnerRun() throws InterruptedException {
        var run = workshop.observe(() -> interpreter.run(() -> {
            Thread.currentThread().interrupt();
            try {
                interpreter.run(() -> "inner");
            } catch (InterruptedException e) {
                // Whether the inner run minds the interrupt, although it need not wait, is left open.
            }
            Thread.interrupted();
            return getsIn(interpreter);
        }));

        assertThat(run)
                .returnedWith(
                        "whether another thread got in before the outer run had ended",
                        false,
                        got -> got,
                        "Who has not got the lock has nothing to let go of: lock before the try, and unlock in its"
                                + " finally. isHeldByCurrentThread() is true as well when an outer call holds it.");
    }

    /** Whether another thread can run now, although this one holds the lock. */
    private static boolean getsIn(Interpreter interpreter) {
        FutureTask<String> late = new FutureTask<>(() -> interpreter.run(() -> "late"));
        States.awaitWaiting(Thread.ofPlatform().start(late));
        return late.isDone();
    }

    @Test
    @Order(44)
    @DisplayName("has whoever waits for the lock sleep: it takes no processor from whoever runs")
    void waitsAsleep() throws InterruptedException {
        var run = workshop.observe(() -> interpreter.run(() -> {
            FutureTask<String> other = new FutureTask<>(() -> interpreter.run(() -> "other"));
            return States.awaitWaiting(Thread.ofPlatform().start(other));
        }));

        assertThat(run)
                .returnedWith(
                        "whether a thread that wants the lock sleeps",
                        true,
                        sleeps -> sleeps,
                        "To ask again and again whether the lock is free keeps a processor busy with nothing, and"
                                + " whoever holds it may need that one. lock() and lockInterruptibly() wait asleep.");
    }

    @Test
    @Order(50)
    @DisplayName("has a lock of its own: two interpreters compute at once")
    void lockOfItsOwn() throws InterruptedException {
        List<Interpreter> two = List.of(new InterpreterLock(), new InterpreterLock());

        var run = workshop.rendezvous(2)
                .observe(() -> together(List.of(
                        () -> two.getFirst().run(this::unit),
                        () -> two.getLast().run(this::unit))));

        assertThat(run)
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
        Interpreter inner = new InterpreterLock();

        var run = workshop.observe(() -> interpreter.run(() -> inner.run(() -> getsIn(inner))));

        assertThat(run)
                .returnedWith(
                        "whether another thread got into the inner interpreter as well",
                        false,
                        got -> got,
                        "Whether a thread holds the lock is a question to this interpreter. What is noted for the"
                                + " thread in a static variable holds for all interpreters.");
    }

    private String unit() throws InterruptedException {
        try (Gauge.Mark _ = workshop.gauge().start("unit")) {
            return "done";
        }
    }

    /** Takes a while, so that two at once would be seen. */
    private String lastingUnit() throws InterruptedException {
        try (Gauge.Mark _ = workshop.gauge().start("unit")) {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            return "done";
        }
    }

    private String lastingUnitWhileInterrupted() throws InterruptedException {
        boolean interrupted = Thread.interrupted();
        try {
            return lastingUnit();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether another thread gets to its end within 10 s; it has nobody to wait for. */
    private static boolean endsSoon(Callable<String> code) throws InterruptedException {
        FutureTask<String> task = new FutureTask<>(code);
        Thread thread = Thread.ofPlatform().start(task);
        thread.join(SOON);
        boolean ended = task.isDone();
        thread.interrupt();
        return ended;
    }

    private static List<String> together(int threads, Callable<String> code) throws Exception {
        return together(IntStream.range(0, threads).mapToObj(_ -> code).toList());
    }

    /** Each on a thread of its own, all from the same moment on. */
    private static List<String> together(List<Callable<String>> codes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(codes.size());
        List<FutureTask<String>> tasks = new ArrayList<>();
        for (Callable<String> code : codes) {
            FutureTask<String> task = new FutureTask<>(() -> {
                start.await();
                return code.call();
            });
            Thread.ofPlatform().start(task);
            tasks.add(task);
        }
        List<String> results = new ArrayList<>();
        for (FutureTask<String> task : tasks) {
            results.add(task.get());
        }
        return results;
    }

    /** Something that fails. */
    @FunctionalInterface
    private interface Use {

        void of(Throwable failure) throws Exception;
    }
}
