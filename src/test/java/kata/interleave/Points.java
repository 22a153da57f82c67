package kata.interleave;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/**
 * What the learner's code calls when it has been defined again: see {@link PointWeaver}. On threads that are no actors, such
 * as those that the learner's code starts, it does nothing, unless they are to meet: see {@link Encounters}. Public because
 * that code lies in another package.
 */
public final class Points {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Points() {}

    /**
     * Before a step: waits for the thread's turn.
     *
     * @param target the object whose field, element, monitor or method it is; null for static ones
     * @param details the index, the value to be written, the arguments
     * @param site the number of the site
     */
    public static void before(Object target, Object[] details, int site) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.before(target, details, site);
        } else if (STACK.getCallerClass().getClassLoader() instanceof LearnersClasses.Loader loader) {
            loader.crowd().ifPresent(crowd -> crowd.before(target, details, site));
        }
    }

    /** After a step that has a result. */
    public static void after(Object result, int site) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.after(result, site);
        }
    }

    /** After a step that has none. */
    public static void after(int site) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.after(Values.NONE, site);
        }
    }

    /** After a call that has thrown something. */
    public static void thrown(Throwable failure, int site) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.thrown(failure, site);
        }
    }

    /** Notes what is no step, because nobody else could do anything about it. */
    public static void note(Object target, int site) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.note(target, site);
        }
    }

    /** {@link Object#wait()}, from which a thread may return for no reason. */
    public static void waitOn(Object monitor) throws InterruptedException {
        if (!wakesUpForNoReason() || !Thread.holdsLock(monitor)) {
            monitor.wait();
        }
    }

    /** {@link Object#wait(long)}, likewise. Where time stands still, the limit is never reached. */
    public static void waitOn(Object monitor, long millis) throws InterruptedException {
        if (millis > 0 && timeStandsStill()) {
            waitOn(monitor);
        } else if (!wakesUpForNoReason() || !Thread.holdsLock(monitor)) {
            monitor.wait(millis);
        }
    }

    /** {@link Condition#await()}, likewise. */
    public static void await(Condition condition) throws InterruptedException {
        if (wakesUpForNoReason()) {
            condition.awaitNanos(0);
        } else {
            condition.await();
        }
    }

    /** {@link Condition#await(long, TimeUnit)}, likewise: the limit is reached at once, or never. */
    public static boolean await(Condition condition, long time, TimeUnit unit) throws InterruptedException {
        if (wakesUpForNoReason()) {
            return condition.await(0, unit);
        }
        if (time <= 0 || !timeStandsStill()) {
            return condition.await(time, unit);
        }
        condition.await();
        return true;
    }

    /** {@link Condition#awaitNanos(long)}, likewise. */
    public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
        if (wakesUpForNoReason()) {
            return condition.awaitNanos(0);
        }
        if (nanos <= 0 || !timeStandsStill()) {
            return condition.awaitNanos(nanos);
        }
        condition.await();
        return nanos;
    }

    /** {@link Condition#awaitUninterruptibly()}, likewise. */
    public static void awaitUninterruptibly(Condition condition) {
        if (!wakesUpForNoReason()) {
            condition.awaitUninterruptibly();
        }
    }

    /** {@link LockSupport#park()}, likewise. */
    public static void park() {
        if (!wakesUpForNoReason()) {
            LockSupport.park();
        }
    }

    /** {@link LockSupport#park(Object)}, likewise. */
    public static void park(Object blocker) {
        if (!wakesUpForNoReason()) {
            LockSupport.park(blocker);
        }
    }

    /** The limit of another call that may wait: nothing, where it is to be over before the others have done anything. */
    public static long limit(long time) {
        return wakesUpForNoReason() ? 0 : time;
    }

    private static boolean timeStandsStill() {
        return Thread.currentThread() instanceof Actor actor && actor.timeStandsStill();
    }

    private static boolean wakesUpForNoReason() {
        return !Thread.currentThread().isInterrupted()
                && Thread.currentThread() instanceof Actor actor
                && actor.wakesUpForNoReason();
    }

    /** A class is being initialised: whoever needs it waits, without a state that would tell, so nobody is held there. */
    public static void beginInitialiser() {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.initialising(1);
        }
    }

    /** The class is initialised. */
    public static void endInitialiser() {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.initialising(-1);
        }
    }
}
