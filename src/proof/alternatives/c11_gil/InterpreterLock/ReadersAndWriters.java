// A write lock is a lock, too; the hold count is counted down with isHeldByCurrentThread.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class InterpreterLock implements Interpreter {

    private final ReentrantReadWriteLock.WriteLock lock = new ReentrantReadWriteLock(true).writeLock();

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
        int holds = 0;
        do {
            // Throws at once if the thread does not hold it.
            lock.unlock();
            holds++;
        } while (lock.isHeldByCurrentThread());
        try {
            return wait.call();
        } finally {
            while (holds-- > 0) {
                lock.lock();
            }
        }
    }
}
