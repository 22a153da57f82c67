package c16_composing;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Steps for the interleaver. Every second one is done as soon as it has been begun, so what the caller appends to it runs
 * at once, on the caller's thread. The others are done by whoever is told to do them, and what is appended runs there. For
 * one order only.
 *
 * @param <T> what comes of all of them together
 */
final class EverySecond<T> {

    static final String TWO_THREADS =
            "What is appended to a future that is done already runs at once, on the thread that appends it; what is"
                + " appended to one that is not runs on the thread that completes it. So two of your callbacks may run"
                + " at the same moment, and what both of them change must bear that: n-- is reading, subtracting and"
                + " writing.";

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<Runnable> left = new ConcurrentLinkedQueue<>();
    private volatile CompletableFuture<T> returned;

    /** Begins a step and returns at once. */
    <R> CompletableFuture<R> begin(String name, R result) {
        CompletableFuture<R> future = new Unwaited<>("\"%s\"".formatted(name), _ -> {});
        if (begun.incrementAndGet() % 2 == 0) {
            future.complete(result);
        } else {
            left.add(() -> future.complete(result));
        }
        return future;
    }

    /** What one of the two threads does: calls the learner's code. */
    void call(Supplier<CompletableFuture<T>> code) {
        returned = code.get();
    }

    /** What the other one does: the steps that have been begun and are not done. */
    void doThem() {
        for (Runnable step = left.poll(); step != null; step = left.poll()) {
            step.run();
        }
    }

    /** Does what is left. Then the result has to be there, and to be as expected; if not, a sentence says so. */
    Optional<String> complaint(String what, T expected) {
        long end = System.nanoTime() + LONGEST_NANOS;
        doThem();
        // What is appended may run in the common pool.
        while (!returned.isDone() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
            doThem();
        }
        return seen(expected)
                .map(seen -> "Expected %s to be %s in whatever order the two threads take their steps, but %s."
                        .formatted(what, expected, seen));
    }

    /** What there is instead; nothing if it is as expected. */
    private Optional<String> seen(T expected) {
        if (!returned.isDone()) {
            return Optional.of("every step was done and the future that was returned was not complete");
        }
        try {
            T result = returned.join();
            return expected.equals(result) ? Optional.empty() : Optional.of("it was " + result);
        } catch (CompletionException e) {
            return Optional.of("it failed with " + e.getCause());
        }
    }

    /** Begins steps: those of {@link Steps}, or these. */
    @FunctionalInterface
    interface Beginning {

        <R> CompletableFuture<R> begin(String name, R result);
    }
}
