package kata.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Todo;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Calls the learner's code once and collects the evidence that it leaves. The call is made on a thread of its own, in a
 * thread group of its own, and given up when it takes too long: a test never hangs, whatever settings it is started with.
 */
public final class Observer {

    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int FEWEST_LOOKS = 20;
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** However much it gets on, a call is given up after so many limits. */
    private static final int MOST_LIMITS = 4;

    private final Exercise exercise;
    private final Source source;
    private final Duration limit;
    private final Duration stuckAfter;
    private final RunThreads threads;
    private volatile Thread caller;
    private volatile VirtualThreads virtualThreads;
    private volatile int threadsAtRendezvous;

    /**
     * @param exercise which exercise is called
     * @param source where the units of its work are recorded
     * @param limit how long a call may go on without a unit starting or ending before it counts as hanging
     */
    public Observer(Exercise exercise, Source source, Duration limit) {
        this(exercise, source, limit, limit, RunThreads.Earlier.nothing());
    }

    /**
     * @param stuckAfter how long nothing may happen where nothing can happen any more: no unit is in flight and no thread
     *     is about to do anything. A machine that is busy does not look like that
     * @param earlier which threads are the exercise's besides those that the run starts
     */
    Observer(Exercise exercise, Source source, Duration limit, Duration stuckAfter, RunThreads.Earlier earlier) {
        this.exercise = exercise;
        this.source = source;
        this.limit = limit;
        this.stuckAfter = stuckAfter;
        this.threads = new RunThreads(exercise.toString(), earlier);
    }

    /**
     * To be called when a rendezvous is reached: everything that is needed for so many units is alive now.
     *
     * @param virtualToo whether to count virtual threads as well, which takes some 20 ms
     */
    public void rendezvousReached(boolean virtualToo) {
        if (virtualToo) {
            awaitCaller();
        }
        int virtual = virtualToo ? virtualThreads.alive().size() : 0;
        threadsAtRendezvous = threads.alive().size() + virtual;
    }

    /** Until it waits for what it has started, or has waited long enough: it may have been about to start more threads. */
    private void awaitCaller() {
        long end = System.nanoTime() + SETTLE.toNanos();
        while (caller != Thread.currentThread() && Others.canRun(caller) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** How many threads the run has now: platform, virtual, and those of the common pool that wait for a future. */
    public int threadsNow() {
        return threads.alive().size() + virtualThreads.alive().size() + ThreadDump.waitersInTheCommonPool();
    }

    /** Interrupts the thread that called the learner's code. */
    public void interruptCaller() {
        caller.interrupt();
    }

    /**
     * Whether nobody in the learner's code is about to do anything, as far as the threads' states tell, the current thread
     * aside. A thread that has just been woken looks as if it still waited, so a single look proves nothing.
     */
    public boolean isQuiet() {
        return threads.aliveWithLoops().stream()
                        .filter(thread -> thread != Thread.currentThread())
                        .noneMatch(Others::canRun)
                && virtualThreadsWait();
    }

    /** One that was never seen at work may be about to do anything. */
    private boolean virtualThreadsWait() {
        Set<Long> alive = virtualThreads.alive().keySet();
        if (alive.isEmpty()) {
            return true;
        }
        Set<Long> waiting = source.threads().stream()
                .filter(thread -> !Others.canRun(thread))
                .map(Thread::threadId)
                .collect(Collectors.toSet());
        return waiting.containsAll(alive);
    }

    /**
     * Calls the code and returns the evidence, once what the run started has ended or a second has passed.
     *
     * @throws Todo if the exercise is not written yet
     * @throws AssertionError if the call does not return in time
     */
    public <T> Run<T> observe(Callable<T> code) throws InterruptedException {
        return observe(code, () -> {}, result -> result);
    }

    /**
     * The same for a call that returns before its work is done, usually with a future.
     *
     * @param afterReturn is run when the call has returned
     * @param completion waits for what the call started; the run ends when it does
     */
    public <F, T> Run<T> observe(Callable<F> start, Runnable afterReturn, Completion<F, T> completion)
            throws InterruptedException {
        Set<Long> childrenBefore = children().map(ProcessHandle::pid).collect(Collectors.toSet());
        Call<F, T> call = new Call<>(start, afterReturn, completion, source);
        FutureTask<Void> task = new FutureTask<>(call, null);
        // Known before it runs: it may be interrupted as soon as it does.
        caller = threads.unstarted("main", task);
        virtualThreads = new VirtualThreads();
        caller.start();
        try {
            awaitEnd(task, call);
            call.failure().flatMap(Observer::todo).ifPresent(todo -> {
                throw todo;
            });
            Leftovers leftovers = settle(childrenBefore);
            return new Run<>(
                    exercise,
                    source.noun(),
                    call.result(),
                    call.failure(),
                    call.wall(),
                    1,
                    call.interruptFlag(),
                    call.answeredAtReturn(),
                    call.waitersAtReturn(),
                    source.units(),
                    threadsAtRendezvous,
                    leftovers);
        } catch (ExecutionException e) {
            throw new AssertionError("a call keeps its failure to itself", e);
        } finally {
            virtualThreads.close();
            endWhatIsLeft(childrenBefore);
        }
    }

    /**
     * Waits as long as the call gets on. On a machine that is very busy a right answer is slow, but its units start and
     * end; one that hangs has none that does.
     */
    private void awaitEnd(FutureTask<Void> task, Call<?, ?> call) throws InterruptedException, ExecutionException {
        long latest = System.nanoTime() + MOST_LIMITS * limit.toNanos();
        long hangsAt = System.nanoTime() + limit.toNanos();
        long progress = progress();
        int quietLooks = 0;
        while (true) {
            try {
                task.get(Math.min(LOOK.toNanos(), limit.toNanos()), TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                long progressNow = progress();
                if (progressNow != progress) {
                    progress = progressNow;
                    hangsAt = now + limit.toNanos();
                    quietLooks = 0;
                }
                if (now > hangsAt) {
                    throw hang(limit, call);
                }
                if (now > latest) {
                    throw endless(call);
                }
                quietLooks = isStuck() ? quietLooks + 1 : 0;
                if (quietLooks > 0 && quietLooks * LOOK.toNanos() >= stuckAfter.toNanos()) {
                    throw hang(stuckAfter, call);
                }
            }
        }
    }

    private boolean isStuck() {
        return stuckAfter.compareTo(limit) < 0 && source.inFlight().isEmpty() && isQuiet();
    }

    /** How many units have started, plus how many have ended. */
    private long progress() {
        List<Unit> units = source.units();
        return units.size()
                + units.stream()
                        .filter(unit -> unit.outcome() != Unit.Outcome.IN_FLIGHT)
                        .count();
    }

    private static Optional<Todo> todo(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(Todo.class::isInstance)
                .map(Todo.class::cast)
                .findFirst();
    }

    private Leftovers settle(Set<Long> childrenBefore) {
        Leftovers[] last = {Leftovers.NONE};
        int[] looks = {0};
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .atMost(SETTLE)
                    .until(() -> {
                        last[0] = leftovers(childrenBefore);
                        looks[0]++;
                        return last[0].isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            // Then something is left, and a test may say so. But on a machine that is very busy the whole second may
            // have passed between two looks.
            while (looks[0] < FEWEST_LOOKS && !last[0].isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos());
                last[0] = leftovers(childrenBefore);
                looks[0]++;
            }
        }
        return last[0];
    }

    private Leftovers leftovers(Set<Long> childrenBefore) {
        // The caller has nothing left to do but to end; on a machine that is very busy even that takes a while.
        List<String> platform = threads.alive().stream()
                .filter(thread -> thread != caller)
                .map(Thread::getName)
                .toList();
        List<String> processes = newChildren(childrenBefore)
                .map(child -> "process " + child.pid())
                .toList();
        List<String> requests = source.inFlight();
        List<String> sessions = source.openSessions();
        Leftovers cheap = new Leftovers(platform, List.of(), processes, requests, sessions);
        if (!cheap.isEmpty()) {
            return cheap;
        }
        // Asked last, because it takes 10 ms.
        List<String> virtual = List.copyOf(virtualThreads.alive().values());
        return new Leftovers(platform, virtual, processes, requests, sessions);
    }

    private AssertionError hang(Duration silence, Call<?, ?> call) {
        if (call.hasReturned()) {
            return Failure.of(
                            "Expected the future to complete, but the method has returned, and nothing had happened"
                                    + " for %d s.",
                            silence.toSeconds())
                    .because(("Somebody has to complete it, also when something fails: what a handler or a scheduled"
                                    + " task throws, nobody reads. completeExceptionally hands it on.\n"
                                    + dump(true))
                            .strip())
                    .drawn(source.units())
                    .in(exercise);
        }
        return Failure.of(
                        "Expected the call to return, but it was still running, and nothing had happened for %d s.",
                        silence.toSeconds())
                .because("This is what its threads were doing:\n" + dump(false))
                .drawn(source.units())
                .in(exercise);
    }

    private AssertionError endless(Call<?, ?> call) {
        return Failure.of(
                        "Expected the call to end, but it was still going on after %d s.",
                        MOST_LIMITS * limit.toSeconds())
                .because("This is what its threads were doing:\n" + dump(call.hasReturned()))
                .drawn(source.units())
                .in(exercise);
    }

    /** Without the caller where its method has returned: it is the test then that waits in it, for the future. */
    private String dump(boolean returned) {
        List<Thread> alive = threads.aliveWithLoops().stream()
                .filter(thread -> !returned || thread != caller)
                .toList();
        return ThreadDump.of(alive, ThreadDump.virtualThreadsSince(caller.threadId()));
    }

    /** So that the next test starts from nothing, whatever this one was: a pool may replace what is ended, for a while. */
    private void endWhatIsLeft(Set<Long> childrenBefore) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .atMost(SETTLE)
                    .until(() -> endWhatIsLeftNow(childrenBefore));
        } catch (ConditionTimeoutException e) {
            // Something withstands, a thread that does not hear interrupts for example.
            threads.handOn();
        }
    }

    /** Whether there was nothing to be ended. */
    private boolean endWhatIsLeftNow(Set<Long> childrenBefore) {
        List<Thread> alive = threads.alive();
        List<ProcessHandle> processes =
                Stream.concat(newChildren(childrenBefore), orphans()).toList();
        alive.forEach(Thread::interrupt);
        processes.forEach(ProcessHandle::destroyForcibly);
        return alive.isEmpty() && processes.isEmpty();
    }

    /** Processes that are still at work, though their parent may be gone: they are nobody's descendants then. */
    private Stream<ProcessHandle> orphans() {
        return source.units().stream()
                .filter(unit -> unit.outcome() == Unit.Outcome.IN_FLIGHT)
                .flatMap(unit -> unit.caller().stream())
                .filter(caller -> caller.process() != ProcessHandle.current().pid())
                .flatMap(caller -> ProcessHandle.of(caller.process()).stream());
    }

    private static Stream<ProcessHandle> newChildren(Set<Long> before) {
        return children().filter(child -> !before.contains(child.pid())).filter(ProcessHandle::isAlive);
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().descendants();
    }

    /** Waits for what a call started. */
    @FunctionalInterface
    public interface Completion<F, T> {

        /** Returns what the future holds, once it does. */
        T of(F future) throws Exception;
    }

    /** The call itself: keeps what came of it, and how long it took. */
    private static final class Call<F, T> implements Runnable {

        private final Callable<F> start;
        private final Runnable afterReturn;
        private final Completion<F, T> completion;
        private final Source source;
        private T result;
        private Throwable failure;
        private long wallNanos;
        private boolean interruptFlag;
        private int answeredAtReturn;
        private int waitersAtReturn;
        private volatile boolean returned;

        Call(Callable<F> start, Runnable afterReturn, Completion<F, T> completion, Source source) {
            this.start = start;
            this.afterReturn = afterReturn;
            this.completion = completion;
            this.source = source;
        }

        @Override
        public void run() {
            long began = System.nanoTime();
            try {
                F future = start.call();
                returned = true;
                answeredAtReturn = (int) source.units().stream()
                        .filter(unit -> unit.outcome() != Unit.Outcome.IN_FLIGHT)
                        .count();
                long returnedAt = System.nanoTime();
                waitersAtReturn = waitersInTheCommonPool();
                // That was our time, and not the call's.
                began += System.nanoTime() - returnedAt;
                afterReturn.run();
                result = future == null ? null : snapshot(completion.of(future));
            } catch (Throwable e) {
                failure = e;
            }
            wallNanos = System.nanoTime() - began;
            interruptFlag = Thread.interrupted();
        }

        /** A list as it is now: a thread that was not waited for might still fill it in while it is being judged. */
        @SuppressWarnings("unchecked")
        private static <T> T snapshot(T result) {
            return result instanceof List<?> list ? (T) Collections.unmodifiableList(new ArrayList<>(list)) : result;
        }

        Optional<T> result() {
            return Optional.ofNullable(result);
        }

        Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }

        Duration wall() {
            return Duration.ofNanos(wallNanos);
        }

        boolean interruptFlag() {
            return interruptFlag;
        }

        /**
         * What the method has handed to the common pool has begun when the pool is quiet, or when all that it does is to
         * wait; until then it is looked at again and again.
         */
        private static int waitersInTheCommonPool() {
            ForkJoinPool pool = ForkJoinPool.commonPool();
            long end = System.nanoTime() + SETTLE.toNanos();
            int waiters = ThreadDump.waitersInTheCommonPool();
            while (waiters == 0 && !pool.isQuiescent() && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                waiters = ThreadDump.waitersInTheCommonPool();
            }
            return waiters;
        }

        int waitersAtReturn() {
            return waitersAtReturn;
        }

        /** Whether the method has returned; what it started may still go on. */
        boolean hasReturned() {
            return returned;
        }

        int answeredAtReturn() {
            return answeredAtReturn;
        }
    }
}
