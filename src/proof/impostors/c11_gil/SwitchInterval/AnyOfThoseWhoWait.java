// Fails in: fourInTurn
// Says: Expected the steps to be taken in turn
// Makes sure that another one gets it, but not which: the one that came last.
package c11_gil;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

    private final LongSupplier nanoClock;
    private final Deque<Thread> waiting = new ArrayDeque<>();
    private Thread owner;
    private long since;

    public SwitchInterval(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        acquire();
        try {
            return code.call();
        } finally {
            release();
        }
    }

    private synchronized void acquire() {
        Thread self = Thread.currentThread();
        if (owner == null) {
            owner = self;
        } else {
            waiting.push(self);
            while (owner != self) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    self.interrupt();
                }
            }
        }
        since = nanoClock.getAsLong();
    }

    private synchronized void release() {
        owner = waiting.poll();
        notifyAll();
    }

    @Override
    public synchronized void checkpoint() {
        if (nanoClock.getAsLong() - since >= 5_000_000 && !waiting.isEmpty()) {
            release();
            acquire();
        }
    }
}
