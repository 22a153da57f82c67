package c16_composing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Others;
import kata.evidence.Workshop;

/**
 * Steps that take their time without a thread. The learner's code begins them; one thread of the test's completes them one
 * by one, in random order, when the test lets them go. Their futures refuse to be waited for. For one run only.
 */
final class Steps implements AutoCloseable {

    private static final long LOOK_MILLIS = 2;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int LOOKS = 3;
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The thread counts as kept when so many looks in a row find it waiting in the learner's code. */
    private static final int KEPT_LOOKS = 25;

    private static final long KEPT_MILLIS = 20;

    private final Workshop workshop;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-loop").unstarted(this::run);
    private final List<Step<?>> inFlight = new ArrayList<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private String failing = "";
    private Set<String> held = Set.of();
    private Set<String> awaited = Set.of();
    private Set<String> missing = Set.of();
    private int threadsMeanwhile;
    private boolean released = true;
    private boolean closed;
    private long lastEvent = System.nanoTime();

    /** To be made outside of the run, whose threads are counted. */
    Steps(Workshop workshop) {
        this.workshop = workshop;
        thread.start();
    }

    /** A step that goes wrong, by its name. */
    Steps failing(String step) {
        failing = step;
        return this;
    }

    /** What the failure of a step says. */
    static String failureOf(String step) {
        return "\"%s\" went wrong".formatted(step);
    }

    /**
     * Some steps are held until others have begun and nothing else is left to be done; given up when for two seconds
     * nothing has begun.
     */
    Steps hold(Set<String> steps, Set<String> until) {
        held = Set.copyOf(steps);
        awaited = new LinkedHashSet<>(until);
        released = false;
        return this;
    }

    /** Begins a step and returns at once. */
    <T> CompletableFuture<T> begin(String name, T result) {
        Step<T> step = new Step<>(name, result, started(name), new Unwaited<>("\"%s\"".formatted(name), refusals::add));
        synchronized (this) {
            begun.add(name);
            inFlight.add(step);
            lastEvent = System.nanoTime();
            notifyAll();
        }
        return step.future;
    }

    private Gauge.Mark started(String name) {
        try {
            return workshop.gauge().start(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the start of " + name, e);
        }
    }

    private void run() {
        try {
            while (true) {
                complete(next());
            }
        } catch (InterruptedException e) {
            // The test is over.
        }
    }

    private <T> void complete(Step<T> step) {
        step.mark.close();
        if (step.name.equals(failing)) {
            step.future.completeExceptionally(new IOException(failureOf(step.name)));
        } else {
            step.future.complete(step.result);
        }
    }

    private Step<?> next() throws InterruptedException {
        while (true) {
            boolean over = false;
            synchronized (this) {
                if (closed) {
                    throw new InterruptedException("closed");
                }
                if (!inFlight.isEmpty() && workshop.letsGo()) {
                    Optional<Step<?>> free = anyFree();
                    if (free.isPresent()) {
                        inFlight.remove(free.get());
                        lastEvent = System.nanoTime();
                        return free.get();
                    }
                    over = begun.containsAll(awaited) || System.nanoTime() - lastEvent > SILENCE_NANOS;
                }
                if (!over) {
                    wait(LOOK_MILLIS);
                }
            }
            if (over) {
                release();
            }
        }
    }

    private Optional<Step<?>> anyFree() {
        List<Step<?>> free = inFlight.stream()
                .filter(step -> released || !held.contains(step.name))
                .toList();
        return free.isEmpty()
                ? Optional.empty()
                : Optional.of(free.get(ThreadLocalRandom.current().nextInt(free.size())));
    }

    private void release() throws InterruptedException {
        int threads = threadsNow();
        synchronized (this) {
            threadsMeanwhile = threads;
            Set<String> late = new LinkedHashSet<>(awaited);
            late.removeAll(begun);
            missing = late;
            released = true;
        }
    }

    /**
     * One look is not enough: a thread that has been started may not have begun yet. What has been handed to the common
     * pool has come to rest when the pool is quiet, or when somebody waits in it.
     */
    private int threadsNow() throws InterruptedException {
        long end = System.nanoTime() + SETTLE_NANOS;
        int threads = workshop.threadsNow();
        for (int look = 1; threads <= 1 && (look < LOOKS || isAtWork()) && System.nanoTime() < end; look++) {
            Others.letThemRun();
            threads = workshop.threadsNow();
        }
        return threads;
    }

    private static boolean isAtWork() {
        return !ForkJoinPool.commonPool().isQuiescent();
    }

    /**
     * Waits for what the learner's method has returned, as long as it gets on.
     *
     * @throws IllegalStateException if somebody keeps the thread that completes the steps, so that it cannot get on
     */
    <T> T await(CompletableFuture<T> returned) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        returned.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
        int kept = 0;
        while (true) {
            try {
                return result.get(KEPT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                StackTraceElement[] stack = thread.getStackTrace();
                kept = isKept(stack) ? kept + 1 : 0;
                if (kept == KEPT_LOOKS) {
                    throw keptWaiting(stack);
                }
            }
        }
    }

    private boolean isKept(StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> Arrays.stream(stack).anyMatch(frame -> isTheLearners(frame.getClassName()));
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    private static boolean isTheLearners(String className) {
        return className.startsWith(Steps.class.getPackageName() + ".")
                && !className.startsWith(Steps.class.getName())
                && !className.startsWith(Unwaited.class.getName())
                && !className.contains("Test");
    }

    /** With the stack of the thread that waits, so that a message tells the place. */
    private static IllegalStateException keptWaiting(StackTraceElement[] stack) {
        IllegalStateException kept = new IllegalStateException(
                "the thread that completes all futures is kept waiting, so none of them is completed any more. What is"
                        + " appended to a future runs on this thread: it may begin something, but not wait for it");
        kept.setStackTrace(stack);
        return kept;
    }

    /** Nobody has tried to wait for a step, or for what is made from one, even if the refusal was caught. */
    Check<Object> nobodyWaited() {
        return run -> Optional.ofNullable(refusals.peek())
                .map(refusal ->
                        new Finding("Expected nobody to wait, but somebody tried to: %s.".formatted(refusal), ""));
    }

    /**
     * What the held steps were held for has begun while they were.
     *
     * @param meaning what it usually means when it has not
     */
    Check<Object> begunMeanwhile(String meaning) {
        return run -> {
            Set<String> late;
            synchronized (this) {
                late = missing;
            }
            return late.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected \"%s\" to begin while others are still under way, but it did not%s."
                                    .formatted(
                                            late.iterator().next(),
                                            late.size() == 1
                                                    ? ""
                                                    : ", and neither did %d more".formatted(late.size() - 1)),
                            meaning));
        };
    }

    /** While steps were held there was no thread but that of the caller, and nobody waited in the common pool. */
    Check<Object> nobodyWaitedMeanwhile() {
        return run -> {
            int more;
            synchronized (this) {
                more = threadsMeanwhile - 1;
            }
            return more <= 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected no thread but the caller's while steps are under way, but %d more waited."
                                    .formatted(more),
                            "A thread that waits for a future is a thread too many, in the common pool and on a virtual"
                                    + " thread as well. Say what is to happen when it is done, and return that."));
        };
    }

    /** Ends what is still in flight, so that nobody waits for it for ever. */
    @Override
    public void close() {
        List<Step<?>> left;
        synchronized (this) {
            closed = true;
            notifyAll();
            left = List.copyOf(inFlight);
        }
        // On a thread of its own: what the learner's code has appended runs there, and may wait.
        Thread.ofPlatform()
                .daemon()
                .name("steps-end")
                .start(() -> left.forEach(step -> step.future.completeExceptionally(new CancellationException())));
    }

    /** A step in flight. */
    private record Step<T>(String name, T result, Gauge.Mark mark, CompletableFuture<T> future) {}
}
