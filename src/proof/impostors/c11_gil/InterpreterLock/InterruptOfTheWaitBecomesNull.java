// Fails in: waitInterrupted
// Says: returned as if nothing had happened
// An InterruptedException of the wait is caught, the flag is set by the book, and null is returned.
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
        if (holds == 0) {
            throw new IllegalMonitorStateException("blocking() outside of run()");
        }
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        try {
            return wait.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            for (int i = 0; i < holds; i++) {
                lock.lock();
            }
        }
    }
}
