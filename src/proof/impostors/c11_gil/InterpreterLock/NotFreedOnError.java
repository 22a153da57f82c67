// Fails in: waitFails
// Says: Expected the next thread to get the lock
// catch (Exception) does not see an Error.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

public final class InterpreterLock implements Interpreter {

    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        lock.lockInterruptibly();
        T result;
        try {
            result = code.call();
        } catch (Exception e) {
            lock.unlock();
            throw e;
        }
        lock.unlock();
        return result;
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        int holds = lock.getHoldCount();
        if (holds == 0) {
            throw new IllegalMonitorStateException("not held");
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
