// Fails in: ownCount
// Says: as many times as before
// How often the lock was held is noted in a field, where the next that waits overwrites it.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread compute at a time, and any number wait. */
public final class InterpreterLock implements Interpreter {

    private final ReentrantLock lock = new ReentrantLock();

    private int holds;

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
        holds = lock.getHoldCount();
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
