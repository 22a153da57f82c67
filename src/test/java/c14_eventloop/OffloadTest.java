package c14_eventloop;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Failing;
import kata.evidence.Others;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c14_eventloop.Offload · a blocking call, and the loop keeps turning")
class OffloadTest extends LoopScenario {

    private static final Duration HELD = Duration.ofSeconds(4);
    private static final int TICKS = 30;
    private static final int CALLS = 20;

    /** A thread that has just been woken looks as if it still waited. */
    private static final int QUIET_LOOKS = 10;

    private static final String ELSEWHERE =
            "One blocking call on the loop's thread stops all tasks. Have another thread make it, and do not wait for"
                    + " that thread: go on with the next task.";
    private static final String BACK =
            "Whoever's call has ended becomes ready, and takes its next step in its turn, on the loop's thread. The"
                    + " other thread only puts it where the loop will look.";

    @Override
    EventLoop loop(LoopClock clock) {
        return new Offload();
    }

    @Test
    @Order(30)
    @DisplayName("keeps turning while a call blocks: the call is held until others have taken 30 steps")
    void keepsTurning() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(TICKS);
        AtomicBoolean ended = new AtomicBoolean();

        var run = run(loop -> {
            loop.add(calling("caller", () -> {
                boolean held = ticks.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                ended.set(true);
                return held ? "held until then" : "held in vain";
            }));
            loop.add(stage.task("ticker", step -> {
                ticks.countDown();
                return ticks.getCount() == 0 || ended.get() ? Next.done(null) : Next.again();
            }));
        });

        assertThat(run)
                .returned()
                // While the call is held a next step comes too early for certain.
                .passes(stage.isContent())
                .noted("how long the call was held", List.of("caller: held until then"), stage.events(), ELSEWHERE)
                .leftNothingBehind();
    }

    @Test
    @Order(31)
    @DisplayName("lets 20 calls block at once, none waits for another")
    void callsOverlap() throws InterruptedException {
        var run = workshop.rendezvous(CALLS).observe(() -> {
            // Only calls are to be counted.
            stage = new Stage(Gauge.NONE);
            EventLoop loop = new Offload();
            for (int i = 0; i < CALLS; i++) {
                loop.add(calling("task " + i, () -> "done"));
            }
            loop.run();
            return "done";
        });

        assertThat(run)
                .returned()
                .noted(
                        "how many tasks have heard from their calls",
                        CALLS,
                        stage.events().size(),
                        BACK)
                .reachedInFlight(CALLS)
                .passes(stage.isContent())
                .leftNothingBehind();
    }

    @Test
    @Order(31)
    @DisplayName("loses nobody when 20 calls end at the same moment, whatever their threads share")
    void callsEndTogether() throws InterruptedException {
        Encounters<EventLoop> encounters = Encounters.of(Offload.class);

        var run = workshop.rendezvous(CALLS).observe(() -> {
            stage = new Stage(Gauge.NONE);
            EventLoop loop = encounters.make();
            for (int i = 0; i < CALLS; i++) {
                loop.add(calling("task " + i, () -> "done"));
            }
            loop.run();
            return "done";
        });

        assertThat(run)
                .passes(encounters.noneInACollection())
                .returned()
                .noted(
                        "how many tasks have heard from their calls",
                        CALLS,
                        stage.events().size(),
                        BACK);
    }

    @Test
    @Order(32)
    @DisplayName("does every step on its own thread, and every call on another")
    void threads() throws InterruptedException {
        AtomicReference<Thread> loopThread = new AtomicReference<>();
        List<String> onTheLoop = Collections.synchronizedList(new ArrayList<>());

        var run = run(loop -> {
            loopThread.set(Thread.currentThread());
            for (int i = 0; i < 5; i++) {
                String name = NAMES.substring(i, i + 1);
                loop.add(calling(name, () -> {
                    if (Thread.currentThread() == loopThread.get()) {
                        onTheLoop.add(name);
                    }
                    return "done";
                }));
            }
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("whose calls were made by the loop's thread", List.of(), List.copyOf(onTheLoop), ELSEWHERE);
    }

    @Test
    @Order(33)
    @DisplayName("brings tasks back in the order in which their calls end, whoever was first to go")
    void backInOrder() throws InterruptedException {
        List<CountDownLatch> gates =
                IntStream.range(0, 4).mapToObj(i -> new CountDownLatch(1)).toList();
        gates.getLast().countDown();

        var run = run(loop -> {
            for (int i = 0; i < gates.size(); i++) {
                int place = i;
                loop.add(stage.task(NAMES.substring(i, i + 1), step -> {
                    if (step == 0) {
                        return Next.offload(new FutureTask<>(() -> {
                            try (Gauge.Mark _ = workshop.gauge().start("call")) {
                                return gates.get(place).await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                            }
                        }));
                    }
                    stage.note(NAMES.substring(place, place + 1));
                    if (place > 0) {
                        // Only now the one before it can end.
                        gates.get(place - 1).countDown();
                    }
                    return Next.done(null);
                }));
            }
        });

        assertThat(run)
                .returned()
                .noted(
                        "who came back in which order",
                        List.of("D", "C", "B", "A"),
                        stage.events(),
                        "Waiting for the calls one by one, in the order in which they were handed away, is waiting for"
                                + " the slowest. Let each report when it has ended.")
                .passes(stage.isContent());
    }

    @Test
    @Order(34)
    @DisplayName("puts a task that is back behind those that are ready: who has been ready for longest goes first")
    void backBehindTheReady() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);

        var run = run(loop -> {
            FutureTask<String> call = held("A", gate);
            loop.add(awayThenTwice("A", call));
            loop.add(stage.task("B", step -> {
                gate.countDown();
                awaitBack(call);
                return Next.done(null);
            }));
            loop.add(stage.turns("C", 2, null));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("the order of the steps", List.of("C1", "A2", "C2", "A3"), stage.events(), BEHIND);
    }

    @Test
    @Order(34)
    @DisplayName("has all ready that are back: each has its step before the first of them has another")
    void backTogether() throws InterruptedException {
        CountDownLatch gateOfA = new CountDownLatch(1);
        CountDownLatch gateOfB = new CountDownLatch(1);

        var run = run(loop -> {
            FutureTask<String> callOfA = held("A", gateOfA);
            FutureTask<String> callOfB = held("B", gateOfB);
            loop.add(awayThenTwice("A", callOfA));
            loop.add(awayThenTwice("B", callOfB));
            loop.add(stage.task("C", step -> {
                gateOfA.countDown();
                awaitBack(callOfA);
                gateOfB.countDown();
                awaitBack(callOfB);
                return Next.done(null);
            }));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted(
                        "the order of the steps",
                        List.of("A2", "B2", "A3", "B3"),
                        stage.events(),
                        "Both calls have ended, so both tasks are ready from then on. Who has had a step since, and"
                                + " wants another, stands behind them: take all that are back, not one a turn.");
    }

    @Test
    @Order(34)
    @DisplayName("brings a task back although others are always ready")
    void notStarved() throws InterruptedException {
        AtomicBoolean back = new AtomicBoolean();
        boolean[] whileTicking = new boolean[1];
        long[] until = new long[1];

        var run = run(loop -> {
            until[0] = System.nanoTime() + HELD.toNanos();
            loop.add(stage.task("caller", step -> {
                if (step == 0) {
                    return Next.offload(new FutureTask<>(() -> "done"));
                }
                back.set(true);
                return Next.done(null);
            }));
            loop.add(stage.task("ticker", step -> {
                whileTicking[0] = back.get();
                // So that the other thread finds a processor.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                return whileTicking[0] || System.nanoTime() > until[0] ? Next.done(null) : Next.again();
            }));
        });

        assertThat(run)
                .returned()
                .holds(
                        whileTicking[0],
                        "Expected the task to come back while another one is always ready, but it had to wait until"
                                + " that one had ended.",
                        "Look after each step whose call has ended, not only when nobody is ready: somebody may always"
                                + " be.");
    }

    @Test
    @Order(35)
    @DisplayName("waits, and does not ask again and again, while there is nothing but calls that block")
    void waitsQuietly() throws InterruptedException {
        AtomicReference<Thread> loopThread = new AtomicReference<>();

        var run = run(loop -> {
            loopThread.set(Thread.currentThread());
            loop.add(calling("caller", () -> Idle.watch(loopThread.get())));
        });

        assertThat(run)
                .returned()
                .noted(
                        "what the loop's thread did during the call",
                        List.of("caller: waited"),
                        stage.events(),
                        "Nobody is ready, and nobody will be until a call has ended: wait for that. A queue has methods"
                                + " that wait, and methods that do not.");
    }

    @Test
    @Order(36)
    @DisplayName("lets a task make one call after another")
    void severalCalls() throws InterruptedException {
        int calls = ThreadLocalRandom.current().nextInt(3, 8);

        var run = run(loop -> {
            for (String name : List.of("A", "B")) {
                List<FutureTask<String>> made = new ArrayList<>();
                loop.add(stage.task(name, step -> {
                    if (step > 0) {
                        stage.note(made.getLast().get());
                    }
                    if (step == calls) {
                        return Next.done(null);
                    }
                    made.add(new FutureTask<>(() -> name + step));
                    return Next.offload(made.getLast());
                }));
            }
        });

        assertThat(run)
                .returned()
                .noted(
                        "what the calls returned",
                        IntStream.range(0, 2 * calls)
                                .mapToObj(i -> (i < calls ? "A" : "B") + i % calls)
                                .toList(),
                        stage.events().stream().sorted().toList(),
                        BACK)
                .passes(stage.isContent())
                .leftNothingBehind();
    }

    @Test
    @Order(37)
    @DisplayName("tells tasks apart that equal one another while their calls block")
    void equalTasksCall() throws InterruptedException {
        CountDownLatch bothAreAway = new CountDownLatch(1);
        CountDownLatch firstIsBack = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            Thread loopThread = Thread.currentThread();
            EventLoop loop = new Offload();
            FutureTask<String> call = held("A", bothAreAway);
            loop.add(new Equal<>(stage.task("A", step -> {
                if (step == 0) {
                    return Next.offload(call);
                }
                stage.note("A: done");
                firstIsBack.countDown();
                return Next.done(null);
            })));
            loop.add(new Equal<>(calling("B", () -> {
                bothAreAway.countDown();
                firstIsBack.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                // Until the loop waits for this call, or has ended without it.
                Idle.awaitWaiting(loopThread, ended::get);
                return "done";
            })));
            loop.run();
            ended.set(true);
            return "done";
        });

        assertThat(run)
                .returned()
                .noted(
                        "what the tasks have heard from their calls",
                        List.of("A: done", "B: done"),
                        stage.events(),
                        Equal.TOLD_APART)
                .passes(stage.isContent())
                .leftNothingBehind();
    }

    @Test
    @Order(37)
    @DisplayName("can be run again, and makes calls then as well")
    void callsAgain() throws InterruptedException {
        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            EventLoop loop = new Offload();
            for (String name : List.of("A", "B")) {
                loop.add(calling(name, () -> "an answer"));
                loop.run();
            }
            return "done";
        });

        String meaning =
                "When run() has returned, other tasks can be added and run. Whatever it has closed at its end it"
                        + " needs anew then.";
        assertThat(run)
                .holds(
                        run.failure().isEmpty(),
                        "Expected the loop to run a second time, but it threw %s."
                                .formatted(run.failure().orElse(null)),
                        meaning)
                .passes(stage.isContent())
                .noted(
                        "what the tasks have heard from their calls",
                        List.of("A: an answer", "B: an answer"),
                        stage.events(),
                        meaning)
                .leftNothingBehind();
    }

    @Test
    @Order(40)
    @DisplayName("brings a failure of the call back to the task, on the loop's thread, and goes on")
    void callFails() throws InterruptedException {
        Exception failure =
                new IOException("no answer " + ThreadLocalRandom.current().nextInt());
        Error error = new AssertionError("no answer at all");

        var run = run(loop -> {
            loop.add(calling("A", () -> {
                throw failure;
            }));
            loop.add(calling("B", () -> {
                throw error;
            }));
            loop.add(calling("C", () -> "an answer"));
        });

        assertThat(run)
                .returned()
                .noted(
                        "what the tasks have heard from their calls",
                        List.of("A: " + failure, "B: " + error, "C: an answer"),
                        stage.events().stream().sorted().toList(),
                        "A call that has failed has ended as well. The task asks its FutureTask what came of it, and"
                                + " deals with it.")
                .passes(stage.isContent());
    }

    @Test
    @Order(41)
    @DisplayName("throws the failure of a call that its task does not catch")
    void callFailsTheLoop() throws InterruptedException {
        Exception failure =
                new IOException("no answer " + ThreadLocalRandom.current().nextInt());
        FutureTask<String> call = new FutureTask<>(() -> {
            throw failure;
        });

        var run =
                run(loop -> loop.add(stage.task("A", step -> step == 0 ? Next.offload(call) : Next.done(call.get()))));

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .leftNothingBehind();
    }

    @Test
    @Order(42)
    @DisplayName(
            "interrupts the calls that still block when a step has failed, waits for them, and leaves no thread behind")
    void endsCallsOnFailure() throws InterruptedException {
        endsCallsOn(new IOException("failure " + ThreadLocalRandom.current().nextInt()));
    }

    @Test
    @Order(42)
    @DisplayName("does the same when what a step throws is an Error")
    void endsCallsOnAnError() throws InterruptedException {
        endsCallsOn(new AssertionError("error " + ThreadLocalRandom.current().nextInt()));
    }

    private void endsCallsOn(Throwable failure) throws InterruptedException {
        CountDownLatch blocking = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicBoolean cleaned = new AtomicBoolean();
        AtomicBoolean thrown = new AtomicBoolean();
        boolean[] cleanedBefore = new boolean[1];

        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            Thread loopThread = Thread.currentThread();
            EventLoop loop = new Offload();
            loop.add(calling("A", () -> {
                try {
                    return block(blocking, interrupted);
                } finally {
                    // Cleaning up takes as long as it takes.
                    Idle.awaitWaiting(loopThread, thrown::get);
                    cleaned.set(true);
                }
            }));
            loop.add(stage.task("B", step -> {
                // Not before the call blocks.
                blocking.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                return Failing.with(failure);
            }));
            try {
                loop.run();
                return "done";
            } finally {
                cleanedBefore[0] = cleaned.get();
                thrown.set(true);
            }
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .noted(
                        "whether the call was interrupted",
                        true,
                        interrupted.get(),
                        "Nobody will ask what came of the call. Whoever has started its thread ends it.")
                .noted(
                        "whether the call had cleaned up and ended when run() threw",
                        true,
                        cleanedBefore[0],
                        "An interrupt only asks a thread to stop: it may have something to put away first. Wait until"
                                + " it has ended.")
                .leftNothingBehind();
    }

    @Test
    @Order(43)
    @DisplayName("can be interrupted while it waits for a call, and interrupts the call then")
    void interruptible() throws InterruptedException {
        CountDownLatch blocking = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();

        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            // Only calls are to be counted.
            stage = new Stage(Gauge.NONE);
            EventLoop loop = new Offload();
            loop.add(stage.task(
                    "A",
                    step -> step > 0
                            ? Next.done(null)
                            : Next.offload(new FutureTask<>(() -> {
                                try (Gauge.Mark _ = workshop.gauge().start("call")) {
                                    return block(blocking, interrupted);
                                } catch (InterruptedException e) {
                                    interrupted.set(true);
                                    throw e;
                                }
                            }))));
            loop.run();
            return "done";
        });

        assertThat(run)
                .noted(
                        "whether the call was interrupted",
                        true,
                        interrupted.get(),
                        "Who waits for a call can be asked to stop waiting. Nobody needs the call then.")
                .passedOnTheInterrupt()
                .threwAfterTheInterrupt()
                .leftNothingBehind();
    }

    /** Blocks until it is interrupted, or given up. */
    private static String block(CountDownLatch blocking, AtomicBoolean interrupted) throws InterruptedException {
        blocking.countDown();
        try {
            new CountDownLatch(1).await(HELD.toMillis(), TimeUnit.MILLISECONDS);
            return "never interrupted";
        } catch (InterruptedException e) {
            interrupted.set(true);
            throw e;
        }
    }

    /** A call that ends when the gate is opened. */
    private FutureTask<String> held(String name, CountDownLatch gate) {
        return new FutureTask<>(() -> {
            try (Gauge.Mark _ = workshop.gauge().start("call of " + name)) {
                gate.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                return "done";
            }
        });
    }

    /** A task that makes a call, and then has two steps more; these it notes. */
    private Task<Void> awayThenTwice(String name, FutureTask<?> call) {
        return stage.task(name, step -> {
            if (step == 0) {
                return Next.offload(call);
            }
            stage.note(name + (step + 1));
            return step == 1 ? Next.again() : Next.done(null);
        });
    }

    /** Until a call has ended, and whoever made it has nothing left to do: then the loop has been told. */
    private void awaitBack(FutureTask<?> call) throws InterruptedException {
        long end = System.nanoTime() + HELD.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS && System.nanoTime() < end) {
            quiet = call.isDone() && workshop.isQuiet() ? quiet + 1 : 0;
            Others.letThemRun();
        }
    }

    /** A task that makes one call, and notes what came of it. */
    private Task<Void> calling(String name, Callable<String> call) {
        FutureTask<String> offloaded = new FutureTask<>(() -> {
            // As long as the call blocks something is in flight, so that nobody takes the loop for stuck.
            try (Gauge.Mark _ = workshop.gauge().start("call of " + name)) {
                return call.call();
            }
        });
        return stage.task(name, step -> {
            if (step == 0) {
                return Next.offload(offloaded);
            }
            if (!offloaded.isDone()) {
                stage.note(name + ": no answer yet");
                return Next.done(null);
            }
            try {
                stage.note(name + ": " + offloaded.get());
            } catch (ExecutionException e) {
                stage.note(name + ": " + e.getCause());
            }
            return Next.done(null);
        });
    }

    /** Tells by how often a thread waits whether it waits for something or asks again and again. */
    private static final class Idle {

        private static final long MOST_WAKES = 20;
        private static final Duration LOOK = Duration.ofMillis(300);
        private static final Duration LONGEST = Duration.ofSeconds(4);
        private static final Duration PAUSE = Duration.ofNanos(200_000);
        private static final int SAMPLES = 5;

        /** Where this thread wakes as often, another one that wants to has woken more than {@link #MOST_WAKES} times. */
        private static final int LOOKS = 100;

        /** On a busy machine it may be long before the thread waits; one that never does, asks. */
        static String watch(Thread thread) throws InterruptedException {
            if (!awaitWaiting(thread, () -> false)) {
                return "never waited";
            }
            long before = waits(thread);
            long looked = System.nanoTime() + LOOK.toNanos();
            for (int looks = 0;
                    (looks < LOOKS || System.nanoTime() < looked) && waits(thread) - before <= MOST_WAKES;
                    looks++) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            return waits(thread) - before <= MOST_WAKES ? "waited" : "woke again and again";
        }

        /** Comes back when the thread is seen to wait, and says so, or when something else has happened. */
        static boolean awaitWaiting(Thread thread, BooleanSupplier happened) {
            long end = System.nanoTime() + LONGEST.toNanos();
            int seen = 0;
            while (seen < SAMPLES && !happened.getAsBoolean() && System.nanoTime() < end) {
                boolean waits = switch (thread.getState()) {
                    case WAITING, TIMED_WAITING -> true;
                    case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
                };
                seen = waits ? seen + 1 : 0;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return seen == SAMPLES;
        }

        private static long waits(Thread thread) {
            ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId());
            return info == null ? 0 : info.getWaitedCount();
        }
    }
}
