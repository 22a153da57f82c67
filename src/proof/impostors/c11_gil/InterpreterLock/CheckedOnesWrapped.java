// Fails in: codeFails
// Says: Expected the call to fail with java.io.IOException
// Checked exceptions, and only these, are caught to be thrown again in an unchecked one; an interrupt passes.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread compute at a time, and any number wait. */
public final class InterpreterLock implements Interpreter {

    private final ReentrantLock lock = new ReentrantLock();

    /** Holds the lock as long as the code runs. */
    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        lock.lockInterruptibly();
        try {
            return code.call();
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the lock as long as the wait lasts, and of all of it: a thread may hold it several times. */
    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        int holds = lock.getHoldCount();
        if (holds == 0) {
            throw new IllegalMonitorStateException("blocking() outside of run()");
        }
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        try {
            return wait.call();
        } finally {
            // Not to be interrupted: the caller goes on as one who holds the lock, and will unlock it.
            for (int i = 0; i < holds; i++) {
                lock.lock();
            }
        }
    }
}
