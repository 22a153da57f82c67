// A fair semaphore, and for each thread how deep it is inside.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

public final class InterpreterLock implements Interpreter {

    private final Semaphore lock = new Semaphore(1, true);
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        if (depth.get() == 0) {
            lock.acquire();
        }
        depth.set(depth.get() + 1);
        try {
            return code.call();
        } finally {
            depth.set(depth.get() - 1);
            if (depth.get() == 0) {
                lock.release();
            }
        }
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        int before = depth.get();
        if (before == 0) {
            throw new IllegalMonitorStateException("not held");
        }
        depth.set(0);
        lock.release();
        try {
            return wait.call();
        } finally {
            lock.acquireUninterruptibly();
            depth.set(before);
        }
    }
}
