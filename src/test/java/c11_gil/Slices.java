package c11_gil;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import kata.Gauge;

/**
 * Computations in a {@link PreemptiveInterpreter}, on a clock on which time passes only when one of them takes a step. Before
 * each checkpoint it is made sure that all others wait for the lock, so that it is certain whose turn it is.
 */
final class Slices implements LongSupplier {

    private static final long INTERVAL = 5_000_000;

    /** A step of no length takes so long by any other clock. */
    private static final long MORE_THAN_THE_INTERVAL = 6_000_000;

    private final Gauge gauge;
    private final List<Computation> computations;
    private final List<String> order = new ArrayList<>();
    private final Map<String, Thread> threads = new HashMap<>();
    private volatile long now = ThreadLocalRandom.current().nextLong();
    private volatile boolean givenUp;
    private boolean stepsInRuns;

    Slices(Gauge gauge, List<Computation> computations) {
        this.gauge = gauge;
        this.computations = computations;
    }

    /** Each computation takes each of its steps in a further call of {@code run}. */
    Slices eachStepInARun() {
        stepsInRuns = true;
        return this;
    }

    /** The clock. */
    @Override
    public long getAsLong() {
        return now;
    }

    /** So much time passes. */
    void pass(long nanos) {
        now = now + nanos;
    }

    /**
     * Starts the computations, one after another, in such a way that they come for the lock in this order; and waits until
     * all have ended.
     *
     * @param depth how many times each holds the lock
     * @return whose steps were taken, in the order in which they were
     */
    List<String> run(PreemptiveInterpreter interpreter, int depth) throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (Computation computation : computations) {
            FutureTask<Void> task = new FutureTask<>(() -> deep(interpreter, depth, () -> {
                firstRuns.countDown();
                go.await();
                return steps(interpreter, computation);
            }));
            Thread thread = Thread.ofPlatform().name(computation.name()).unstarted(task);
            synchronized (threads) {
                threads.put(computation.name(), thread);
            }
            thread.start();
            tasks.add(task);
            if (tasks.size() == 1) {
                while (!firstRuns.await(10, TimeUnit.MILLISECONDS) && !task.isDone()) {
                    // It runs soon, or has failed already.
                }
            } else {
                States.awaitWaiting(thread);
            }
        }
        go.countDown();
        // A failure of the first is told first: the others may be waiting for it in vain.
        for (FutureTask<Void> task : tasks) {
            task.get();
        }
        synchronized (order) {
            return List.copyOf(order);
        }
    }

    private static Void deep(PreemptiveInterpreter interpreter, int depth, Callable<Void> code) throws Exception {
        return interpreter.run(depth == 1 ? code : () -> deep(interpreter, depth - 1, code));
    }

    private Void steps(PreemptiveInterpreter interpreter, Computation computation) throws Exception {
        for (long nanos : computation.steps()) {
            Callable<Void> step = () -> step(computation, nanos);
            if (stepsInRuns) {
                interpreter.run(step);
            } else {
                step.call();
            }
            interpreter.checkpoint();
        }
        return null;
    }

    private Void step(Computation computation, long nanos) throws InterruptedException {
        try (Gauge.Mark _ = gauge.start(computation.name())) {
            synchronized (order) {
                order.add(computation.name());
            }
            pass(nanos);
            if (nanos == 0) {
                LockSupport.parkNanos(MORE_THAN_THE_INTERVAL);
            }
            awaitOthers();
        }
        return null;
    }

    /** Until all others wait or have ended. Where nobody keeps them from running they never do; then it is not tried again. */
    private void awaitOthers() {
        List<Thread> others;
        synchronized (threads) {
            others = threads.values().stream()
                    .filter(thread -> thread != Thread.currentThread())
                    .toList();
        }
        for (Thread other : others) {
            if (!givenUp && !States.awaitWaiting(other) && other.isAlive()) {
                givenUp = true;
            }
        }
    }

    /** Whose steps are to be taken, in this order. */
    List<String> expected() {
        List<String> steps = new ArrayList<>();
        Map<String, Deque<Long>> left = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>();
        computations.forEach(computation -> {
            left.put(computation.name(), new ArrayDeque<>(computation.steps()));
            queue.add(computation.name());
        });
        while (!queue.isEmpty()) {
            String holder = queue.remove();
            Deque<Long> own = left.get(holder);
            long held = 0;
            while (!own.isEmpty() && (held < INTERVAL || queue.isEmpty())) {
                steps.add(holder);
                held += own.remove();
            }
            if (held >= INTERVAL) {
                // Also after its last step: it gets the lock once more, and ends.
                queue.add(holder);
            }
        }
        return steps;
    }

    /**
     * A computation.
     *
     * @param name its thread's name
     * @param steps how long each of its steps takes, in nanoseconds; after each there is a checkpoint
     */
    record Computation(String name, List<Long> steps) {}
}
