// Fails in: interruptedWhileItWaitsForTheLock
// Says: the interrupt to reach the caller
// A flag that was set before is set again; but an interrupt that comes while it waits for the lock is forgotten.
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
            boolean interrupted = Thread.interrupted();
            for (int i = 0; i < holds; i++) {
                for (boolean held = false; !held; ) {
                    try {
                        lock.lockInterruptibly();
                        held = true;
                    } catch (InterruptedException e) {
                        // Once more: it must have the lock.
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
