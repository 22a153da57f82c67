// Fails in: ownLockInEveryOrder
// Says: IllegalMonitorStateException
// Lets go as long as the lock is locked: by then it may be another thread's.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

public final class InterpreterLock implements Interpreter {

    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        lock.lockInterruptibly();
        try {
            return code.call();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("blocking() outside of run()");
        }
        int holds = 0;
        while (lock.isLocked()) {
            lock.unlock();
            holds++;
        }
        try {
            return wait.call();
        } finally {
            for (int i = 0; i < holds; i++) {
                lock.lock();
            }
        }
    }
}
