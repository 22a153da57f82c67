package c14_eventloop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * What a loop under test is handed: tasks that know when they may take a step, and a clock. Time passes only while the loop
 * waits, and when a step says so, so it is certain at each moment who is ready, and until when there is nothing to do. The
 * first thing that a loop does wrong is kept. To be made on the thread that runs the loop.
 */
final class Stage implements LoopClock {

    private static final String ONE_STEP_AT_A_TIME =
            "A task has control until its step returns. Nobody takes it away, not even a task that it adds: that one is"
                    + " ready, and waits for its turn.";
    private static final String ONE_THREAD =
            "There is one thread for all steps: the one that calls the loop. That is why tasks of a loop need no"
                    + " locks.";
    private static final String NOT_DUE =
            "sleep() moves a task to the list of those that wait. From there it comes back when it is due by the clock"
                    + " handed in, which is so long after its step has returned, and no earlier.";
    private static final String DUE_ORDER =
            "Who is due first comes back first. If several are due at the same moment, the one comes first that went to"
                    + " sleep first: a priority queue alone does not see to that.";
    private static final String BUSY =
            "A loop that asks again and again keeps a processor busy with nothing. It knows from its list when the next"
                    + " task is due: have the clock wait until then, once.";
    private static final String TOO_EARLY =
            "Before that there is nothing to do, and the loop would only wait again. A task is due so long after its"
                    + " step has returned as it wanted to sleep, and the loop knows from its list who is due first.";
    private static final String TOO_LATE =
            "Of all that wait, the one that is due first says how long the loop may wait.";
    private static final String READY = "There is something to do. A loop waits only if nobody is ready.";
    private static final String ENDED =
            "A task that has come to its end, or has failed, or was cancelled, is none of the loop's any more.";

    private static final long ORIGIN = Duration.ofHours(3).toNanos();
    private static final int ASKS_A_TASK = 10;
    private static final int ASKS_AT_LEAST = 100;

    private final Gauge gauge;
    private final Thread loop = Thread.currentThread();
    private final List<Actor<?>> actors = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private long now = ORIGIN;
    private long sleeps;
    private int asked;
    private int waits;
    private boolean interrupting;
    private Actor<?> running;
    private Finding first;

    /**
     * @param gauge where each step is noted
     */
    Stage(Gauge gauge) {
        this.gauge = gauge;
    }

    /** A task that does these steps. It counts as ready from now on. */
    synchronized <T> Task<T> task(String name, Steps<T> steps) {
        Actor<T> actor = new Actor<>(name, steps);
        actors.add(actor);
        return actor;
    }

    /** The same with so many steps, of which the last has the result; all are noted as events. */
    <T> Task<T> turns(String name, int count, T result) {
        return task(name, step -> {
            note(name + (step + 1));
            return step + 1 < count ? Next.again() : Next.done(result);
        });
    }

    /** A task that sleeps so long each time, and then is done; each time it wakes is noted. */
    <T> Task<T> sleeper(String name, T result, Duration... times) {
        return task(name, step -> {
            if (step > 0) {
                note("%s at %s".formatted(name, shown(nanoTimeUnasked())));
            }
            return step < times.length ? Next.sleep(times[step]) : Next.done(result);
        });
    }

    /** Something that has happened. */
    synchronized void note(String event) {
        events.add(event);
    }

    /** What has happened. */
    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** A step takes so long. */
    synchronized void pass(Duration time) {
        now += time.toNanos();
    }

    /** How late it is since the beginning. */
    synchronized Duration late() {
        return Duration.ofNanos(now - ORIGIN);
    }

    /** How often the loop has waited. */
    synchronized int waits() {
        return waits;
    }

    /** The first wait is interrupted, as a real one would be. */
    synchronized void interruptTheWait() {
        interrupting = true;
    }

    /** Who was cancelled, in order of the names, one name for each time. */
    synchronized List<String> cancelled() {
        return actors.stream()
                .flatMap(actor -> Collections.nCopies(actor.cancellations, actor.name).stream())
                .sorted()
                .toList();
    }

    private synchronized long nanoTimeUnasked() {
        return now;
    }

    @Override
    public synchronized long nanoTime() {
        asked++;
        if (asked > ASKS_AT_LEAST + ASKS_A_TASK * actors.size()) {
            found(
                    "Expected the loop to wait until the next task is due, but it asked the clock %,d times without doing"
                                    .formatted(asked)
                            + " anything else.",
                    BUSY);
            // Otherwise it would ask for ever.
            now += Duration.ofSeconds(1).toNanos();
        }
        return now;
    }

    @Override
    public synchronized void waitUntil(long time) throws InterruptedException {
        asked = 0;
        if (time <= now) {
            return;
        }
        if (interrupting) {
            interrupting = false;
            throw new InterruptedException("interrupted while the loop waits");
        }
        waits++;
        Optional<Actor<?>> ready =
                actors.stream().filter(actor -> actor.isReady(now)).findFirst();
        Optional<Actor<?>> next = actors.stream()
                .filter(actor -> actor.state == State.ASLEEP)
                .min(Comparator.<Actor<?>>comparingLong(actor -> actor.due));
        if (ready.isPresent()) {
            found(
                    "Expected the loop to go on with task %s, which was ready, but it waited until %s."
                            .formatted(ready.get().name, shown(time)),
                    READY);
        } else if (next.isEmpty()) {
            found(
                    "Expected the loop to end, because no task was left, but it waited until %s."
                            .formatted(shown(time)),
                    ENDED);
        } else if (next.get().due != time) {
            found(
                    "Expected the loop to wait until %s, when task %s is due, but it waited until %s."
                            .formatted(shown(next.get().due), next.get().name, shown(time)),
                    time < next.get().due ? TOO_EARLY : TOO_LATE);
        }
        now = Math.max(time, next.map(actor -> actor.due).orElse(time));
    }

    /** Moments as a reader sees them: since the beginning. */
    private static String shown(long time) {
        return Seconds.of(Duration.ofNanos(time - ORIGIN));
    }

    private void found(String expectedAndSeen, String meaning) {
        if (first == null) {
            first = new Finding(expectedAndSeen, meaning);
        }
    }

    /** The loop has done nothing that a loop must not do. */
    Check<Object> isContent() {
        return run -> {
            synchronized (this) {
                return Optional.ofNullable(first);
            }
        };
    }

    private synchronized void begin(Actor<?> actor) {
        asked = 0;
        Thread thread = Thread.currentThread();
        if (thread != loop) {
            found(
                    "Expected the loop's thread, which called run(), to do each step, but %s did the one of task %s."
                            .formatted(label(thread), actor.name),
                    ONE_THREAD);
        }
        if (running != null) {
            found(
                    "Expected one step at a time, but task %s began one before the step of task %s had returned."
                            .formatted(actor.name, running.name),
                    ONE_STEP_AT_A_TIME);
        }
        switch (actor.state) {
            case READY -> {}
            case ASLEEP -> {
                if (actor.due > now) {
                    found(
                            "Expected task %s to sleep until %s, but its next step came at %s."
                                    .formatted(actor.name, shown(actor.due), shown(now)),
                            NOT_DUE);
                }
                actors.stream()
                        .filter(other -> other.isBefore(actor))
                        .findFirst()
                        .ifPresent(other -> found(
                                "Expected task %s, due at %s, to come before task %s, due at %s, but it was the other way round."
                                        .formatted(other.name, shown(other.due), actor.name, shown(actor.due)),
                                DUE_ORDER));
            }
            case AWAY -> {
                if (!actor.call.isDone()) {
                    found(
                            "Expected task %s to be ready when its call has ended, but its next step came before."
                                    .formatted(actor.name),
                            "A task that has handed a call away is neither ready nor asleep. It comes back when the"
                                    + " thread that makes the call is done with it.");
                }
            }
            case ENDED -> {
                found("Expected no step of task %s after its end, but there was one.".formatted(actor.name), ENDED);
                // Otherwise it may go on for ever.
                throw new IllegalStateException("task %s has ended".formatted(actor.name));
            }
        }
        actor.state = State.READY;
        running = actor;
    }

    private synchronized void end(Actor<?> actor, Optional<Next<?>> next) {
        asked = 0;
        running = null;
        if (next.isEmpty()) {
            actor.state = State.ENDED;
            return;
        }
        switch (next.get()) {
            case Next.Again<?> _ -> actor.state = State.READY;
            case Next.Sleep<?> sleep -> {
                actor.state = State.ASLEEP;
                actor.due = now + sleep.time().toNanos();
                actor.sleep = sleeps++;
            }
            case Next.Offload<?> offload -> {
                actor.state = State.AWAY;
                actor.call = offload.call();
            }
            case Next.Done<?> _ -> actor.state = State.ENDED;
        }
    }

    private synchronized void cancel(Actor<?> actor) {
        if (Thread.currentThread() != loop) {
            found(
                    "Expected the loop's thread to cancel task %s, but %s did."
                            .formatted(actor.name, label(Thread.currentThread())),
                    ONE_THREAD);
        }
        actor.cancellations++;
        actor.state = State.ENDED;
    }

    private static String label(Thread thread) {
        String name = thread.getName().isEmpty() ? "" : " \"%s\"".formatted(thread.getName());
        return (thread.isVirtual() ? "a virtual thread" : "the thread") + name;
    }

    /** What a task does: each step by its number, from 0. */
    @FunctionalInterface
    interface Steps<T> {

        Next<T> at(int step) throws Exception;
    }

    /** Of those asleep, some may be due. */
    private enum State {
        READY,
        ASLEEP,
        AWAY,
        ENDED
    }

    private final class Actor<T> implements Task<T> {

        private final String name;
        private final Steps<T> steps;
        private State state = State.READY;
        private long due;
        private long sleep;
        private FutureTask<?> call;
        private int step;
        private int cancellations;

        Actor(String name, Steps<T> steps) {
            this.name = name;
            this.steps = steps;
        }

        private boolean isReady(long time) {
            return state == State.READY || state == State.ASLEEP && due <= time;
        }

        private boolean isBefore(Actor<?> other) {
            return state == State.ASLEEP && (due < other.due || due == other.due && sleep < other.sleep);
        }

        @Override
        public Next<T> step() throws Exception {
            begin(this);
            Optional<Next<?>> next = Optional.empty();
            try (Gauge.Mark _ = gauge.start(name)) {
                Next<T> wanted = steps.at(step++);
                next = Optional.of(wanted);
                return wanted;
            } finally {
                end(this, next);
            }
        }

        @Override
        public void cancel() {
            Stage.this.cancel(this);
        }
    }
}
