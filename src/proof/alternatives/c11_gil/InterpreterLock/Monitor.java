// An owner and a depth, guarded by a monitor.
package c11_gil;

import java.util.concurrent.Callable;

public final class InterpreterLock implements Interpreter {

    private Thread owner;
    private int depth;

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        acquire(1, true);
        try {
            return code.call();
        } finally {
            release(1);
        }
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        int all = release(Integer.MAX_VALUE);
        try {
            return wait.call();
        } finally {
            acquire(all, false);
        }
    }

    private synchronized void acquire(int times, boolean interruptible) throws InterruptedException {
        boolean interrupted = false;
        while (owner != null && owner != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (interruptible) {
                    throw e;
                }
                interrupted = true;
            }
        }
        if (interruptible && Thread.interrupted()) {
            throw new InterruptedException();
        }
        owner = Thread.currentThread();
        depth += times;
        if (interrupted) {
            owner.interrupt();
        }
    }

    /** Returns how many times the lock was let go of. */
    private synchronized int release(int atMost) {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        int times = Math.min(atMost, depth);
        depth -= times;
        if (depth == 0) {
            owner = null;
            notify();
        }
        return times;
    }
}
