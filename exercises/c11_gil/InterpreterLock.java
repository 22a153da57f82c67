package c11_gil;

import java.util.concurrent.Callable;
import kata.Todo;

/** Lets one thread compute at a time, and any number wait. */
public final class InterpreterLock implements Interpreter {

    /** Holds the lock as long as the code runs. */
    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        // TODO call the code with a lock held that belongs to this object. The wait for the lock can be interrupted.
        // Look up: ReentrantLock (lockInterruptibly, unlock).
        throw new Todo("one lock around the code");
    }

    /** Lets go of the lock as long as the wait lasts, and of all of it: a thread may hold it several times. */
    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        // TODO let go of the lock, wait, and take it again, whatever has come of the wait.
        // Look up: ReentrantLock (getHoldCount, lock), and the javadoc of Condition.await about getting a lock back.
        throw new Todo("the lock let go around the wait");
    }
}
