// Fails in: reacquires
// Says: at most 1 computation in flight
// After the wait the lock is not taken again, and run() lets go of it only if it has it.
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
            if (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("not held");
        }
        while (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
        return wait.call();
    }
}
