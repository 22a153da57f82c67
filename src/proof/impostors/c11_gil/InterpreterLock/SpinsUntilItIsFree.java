// Fails in: waitsAsleep
// Says: whether a thread that wants the lock sleeps
// Who waits for the lock looks again and again whether it is free, and takes a processor from whoever runs.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Lets one thread compute at a time, and any number wait. */
public final class InterpreterLock implements Interpreter {

    private final AtomicReference<Thread> owner = new AtomicReference<>();

    /** Read and written by the owner only. */
    private int depth;

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        Thread self = Thread.currentThread();
        if (owner.get() != self) {
            while (!owner.compareAndSet(null, self)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Thread.onSpinWait();
            }
        }
        depth++;
        try {
            return code.call();
        } finally {
            depth--;
            if (depth == 0) {
                owner.set(null);
            }
        }
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        Thread self = Thread.currentThread();
        if (owner.get() != self) {
            throw new IllegalMonitorStateException("blocking() outside of run()");
        }
        int before = depth;
        depth = 0;
        owner.set(null);
        try {
            return wait.call();
        } finally {
            while (!owner.compareAndSet(null, self)) {
                Thread.onSpinWait();
            }
            depth = before;
        }
    }
}
