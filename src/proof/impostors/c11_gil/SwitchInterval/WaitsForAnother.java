// Fails in: returns
// Says: nothing had happened
// Passes the lock on even if nobody waits, and waits until somebody has come and gone.
package c11_gil;

import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

    private final LongSupplier nanoClock;
    private Thread owner;
    private int turns;
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

    private synchronized void acquire() throws InterruptedException {
        while (owner != null) {
            wait();
        }
        owner = Thread.currentThread();
        turns++;
        since = nanoClock.getAsLong();
    }

    private synchronized void release() {
        owner = null;
        notifyAll();
    }

    @Override
    public synchronized void checkpoint() {
        if (nanoClock.getAsLong() - since < 5_000_000) {
            return;
        }
        int turn = turns;
        release();
        try {
            while (turns == turn) {
                wait();
            }
            acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
