// A queue of those who wait, guarded by a monitor; the lock is handed to the first by name.
package c11_gil;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

    private final LongSupplier nanoClock;
    private final Deque<Thread> waiting = new ArrayDeque<>();
    private Thread owner;
    private int depth;
    private long since;

    public SwitchInterval(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        synchronized (this) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (owner == Thread.currentThread()) {
                depth++;
            } else {
                acquire(1, true);
            }
        }
        try {
            return code.call();
        } finally {
            synchronized (this) {
                if (--depth == 0) {
                    handOver();
                }
            }
        }
    }

    private void acquire(int times, boolean interruptible) throws InterruptedException {
        Thread self = Thread.currentThread();
        boolean interrupted = false;
        if (owner == null) {
            owner = self;
        } else {
            waiting.add(self);
            while (owner != self) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    if (interruptible && owner != self) {
                        waiting.remove(self);
                        throw e;
                    }
                    interrupted = true;
                }
            }
        }
        depth = times;
        since = nanoClock.getAsLong();
        if (interrupted) {
            self.interrupt();
        }
    }

    private void handOver() {
        owner = waiting.poll();
        notifyAll();
    }

    @Override
    public synchronized void checkpoint() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        if (nanoClock.getAsLong() - since >= 5_000_000 && !waiting.isEmpty()) {
            int times = depth;
            handOver();
            try {
                acquire(times, false);
            } catch (InterruptedException e) {
                throw new IllegalStateException("does not listen to interrupts", e);
            }
        }
    }
}
