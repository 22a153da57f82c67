package c02_sleep;

import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * The scheduler that an asynchronous strategy is handed, with one thread. What is to run later is held, without a thread
 * that waits, for as long as the test wants; and the loop notes what becomes of its thread and of the messages.
 */
final class Loop extends ScheduledThreadPoolExecutor {

    private static final long LOOK_MILLIS = 1;

    private final BooleanSupplier letsGo;
    private volatile Thread thread;
    private final ThreadLocal<Boolean> later = ThreadLocal.withInitial(() -> false);
    private final Queue<Thread> arrivals = new ConcurrentLinkedQueue<>();
    private volatile boolean keepsTime;
    private volatile boolean arrivedByAnotherClock;
    private volatile boolean asleep;

    /**
     * @param letsGo whether what was to run later may run now, if it is due
     */
    Loop(BooleanSupplier letsGo) {
        super(1);
        this.letsGo = letsGo;
        setThreadFactory(
                code -> thread = Thread.ofPlatform().daemon().name("scheduler").unstarted(code));
        // Now, so that the thread belongs to the test and not to the run.
        prestartCoreThread();
    }

    /** The same gauge; the loop sees who hands the messages over. */
    Gauge watching(Gauge gauge) {
        return unit -> {
            Gauge.Mark mark = gauge.start(unit);
            return () -> {
                arrivals.add(Thread.currentThread());
                if (!keepsTime) {
                    arrivedByAnotherClock = true;
                }
                holdOthers();
                mark.close();
            };
        };
    }

    /** Any other thread has to wait here: it is one too many. While it sleeps it is seen, also in the common pool. */
    private void holdOthers() {
        try {
            while (Thread.currentThread() != thread && !letsGo.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks whether the thread is free, by giving it something to do at once. To be called while everything is held. */
    void look() {
        try {
            Future<Integer> free = submit(arrivals::size);
            while (!asleep && !free.isDone()) {
                asleep = sleeps();
                try {
                    free.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Then it is looked at again.
                }
            }
            asleep |= free.isDone() && free.resultNow() > 0;
        } catch (RejectedExecutionException e) {
            // Somebody has shut it down, of which the test has its own sentence.
        } catch (ExecutionException e) {
            throw new AssertionError("a queue has a size", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a task of the learner's has the thread wait for something. */
    private boolean sleeps() {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING ->
                Arrays.stream(thread.getStackTrace()).anyMatch(frame -> isTheLearners(frame.getClassName()));
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    private static boolean isTheLearners(String className) {
        String own = Loop.class.getName();
        return className.startsWith(Loop.class.getPackageName() + ".") && !className.startsWith(own);
    }

    /** The one thread never waited for anything: it was free when all messages were on their way. */
    Check<Object> wasFree() {
        return check(
                !asleep,
                "Expected the scheduler's thread to be free while the messages are on their way, but a task kept it.",
                "There is one thread for all messages. Whoever sleeps on it, or waits there for a future, keeps all"
                        + " others waiting too. Let it call you when the time is over.");
    }

    /** All messages were handed over by the one thread. */
    Check<Object> handedAllOver() {
        Optional<Thread> other = arrivals.stream().filter(one -> one != thread).findFirst();
        return check(
                other.isEmpty(),
                "Expected the scheduler's thread to hand all messages over, but %s did."
                        .formatted(other.map(Loop::label).orElse("")),
                "A future that is completed by another thread has what you append to it run there, too. One thread is"
                        + " enough for all messages: none of them has anything to compute.");
    }

    /** No message came at a time that another clock had told. */
    Check<Object> keptTheTime() {
        return check(
                !arrivedByAnotherClock,
                "Expected the scheduler to keep the time, but a message arrived before anything that it was to do"
                        + " later.",
                "The JDK has more clocks, for example behind delayedExecutor(…) and orTimeout(…). They have threads of"
                        + " their own. Here all waiting is the scheduler's, with schedule(…).");
    }

    /** Nobody shut it down but its owner. */
    Check<Object> stayedOpen() {
        return check(
                !isShutdown(),
                "Expected the scheduler to stay open, but it was shut down.",
                "Whoever opens a pool closes it. This one was handed in, and its owner still needs it.");
    }

    private static Check<Object> check(boolean condition, String expectedAndSeen, String meaning) {
        return run -> condition ? Optional.empty() : Optional.of(new Finding(expectedAndSeen, meaning));
    }

    private static String label(Thread thread) {
        String name = thread.getName().isEmpty() ? "" : " \"%s\"".formatted(thread.getName());
        return (thread.isVirtual() ? "a virtual thread" : "the thread") + name;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable code, long delay, TimeUnit unit) {
        return noting(delay, () -> super.schedule(code, delay, unit));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> code, long delay, TimeUnit unit) {
        return noting(delay, () -> super.schedule(code, delay, unit));
    }

    /** What counts is the delay that is asked for: on a busy machine it may be over before the task is made. */
    private <F> F noting(long delay, Supplier<F> scheduling) {
        later.set(delay > 0);
        try {
            return scheduling.get();
        } finally {
            later.remove();
        }
    }

    @Override
    protected <V> RunnableScheduledFuture<V> decorateTask(Runnable code, RunnableScheduledFuture<V> task) {
        return new Task<>(task, later.get());
    }

    @Override
    protected <V> RunnableScheduledFuture<V> decorateTask(Callable<V> code, RunnableScheduledFuture<V> task) {
        return new Task<>(task, later.get());
    }

    /** A task that comes up when it is due and, if it was to run later, when it is let go. */
    private final class Task<V> implements RunnableScheduledFuture<V> {

        private final RunnableScheduledFuture<V> task;
        private final boolean later;

        Task(RunnableScheduledFuture<V> task, boolean later) {
            this.task = task;
            this.later = later || task.isPeriodic();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            long left = task.getDelay(TimeUnit.NANOSECONDS);
            boolean isHeld = left <= 0 && later && !letsGo.getAsBoolean();
            // The scheduler asks again when this has passed.
            return unit.convert(isHeld ? TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS) : left, TimeUnit.NANOSECONDS);
        }

        /** What is to run at once is not kept waiting by what is held. */
        @Override
        public int compareTo(Delayed other) {
            if (!(other instanceof Loop.Task<?> that)) {
                return task.compareTo(other);
            }
            return later == that.later ? task.compareTo(that.task) : Boolean.compare(later, that.later);
        }

        @Override
        public void run() {
            if (later) {
                keepsTime = true;
            }
            task.run();
        }

        @Override
        public boolean isPeriodic() {
            return task.isPeriodic();
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return task.cancel(mayInterruptIfRunning);
        }

        @Override
        public boolean isCancelled() {
            return task.isCancelled();
        }

        @Override
        public boolean isDone() {
            return task.isDone();
        }

        @Override
        public V get() throws InterruptedException, ExecutionException {
            return task.get();
        }

        @Override
        public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            return task.get(timeout, unit);
        }
    }
}
