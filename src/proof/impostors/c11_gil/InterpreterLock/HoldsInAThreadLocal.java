// Fails in: countOfEachWait
// Says: as many times as before
// How often the lock was held is noted once for each thread, and a wait inside of a wait overwrites it.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

public final class InterpreterLock implements Interpreter {

    private final ReentrantLock lock = new ReentrantLock();
    private final ThreadLocal<Integer> holds = new ThreadLocal<>();

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
        holds.set(lock.getHoldCount());
        while (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
        try {
            return wait.call();
        } finally {
            for (int i = 0; i < holds.get(); i++) {
                lock.lock();
            }
        }
    }
}
