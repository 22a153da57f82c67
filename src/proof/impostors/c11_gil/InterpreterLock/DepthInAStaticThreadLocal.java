// Fails in: oneInsideTheOther
// Says: whether another thread got into the inner interpreter
// A ThreadLocal is made static, as one is told; so whoever runs in one interpreter gets into every other without its
// lock.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

public final class InterpreterLock implements Interpreter {

    private final Semaphore lock = new Semaphore(1, true);
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        if (DEPTH.get() == 0) {
            lock.acquire();
        }
        DEPTH.set(DEPTH.get() + 1);
        try {
            return code.call();
        } finally {
            DEPTH.set(DEPTH.get() - 1);
            if (DEPTH.get() == 0) {
                lock.release();
            }
        }
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        int before = DEPTH.get();
        if (before == 0) {
            throw new IllegalMonitorStateException("not held");
        }
        DEPTH.set(0);
        lock.release();
        try {
            return wait.call();
        } finally {
            lock.acquireUninterruptibly();
            DEPTH.set(before);
        }
    }
}
