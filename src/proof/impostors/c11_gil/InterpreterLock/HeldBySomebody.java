// Fails in: heldByAnother
// Says: Expected the call to fail with an IllegalMonitorStateException, but it returned
// Asks whether anybody holds the lock, and not whether this thread does.
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
        int holds = lock.getHoldCount();
        if (!lock.isLocked()) {
            throw new IllegalMonitorStateException("blocking() outside of run()");
        }
        for (int i = 0; i < holds; i++) {
            lock.unlock();
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
