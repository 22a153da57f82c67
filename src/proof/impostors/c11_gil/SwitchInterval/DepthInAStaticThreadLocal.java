// Fails in: oneInsideTheOther
// Says: whether another thread got into the inner interpreter
// A ThreadLocal is made static, as one is told; so whoever runs in one interpreter gets into every other without its
// lock.
package c11_gil;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

    private final Semaphore permit = new Semaphore(1, true);
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);
    private final LongSupplier nanoClock;
    private volatile long got;

    public SwitchInterval(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        int outer = DEPTH.get();
        if (outer == 0) {
            permit.acquire();
            got = nanoClock.getAsLong();
        }
        DEPTH.set(outer + 1);
        try {
            return code.call();
        } finally {
            DEPTH.set(outer);
            if (outer == 0) {
                DEPTH.remove();
                permit.release();
            }
        }
    }

    @Override
    public void checkpoint() {
        if (DEPTH.get() == 0) {
            throw new IllegalMonitorStateException("not inside");
        }
        Duration held = Duration.ofNanos(nanoClock.getAsLong() - got);
        if (held.compareTo(Duration.ofMillis(5)) >= 0 && permit.hasQueuedThreads()) {
            permit.release();
            permit.acquireUninterruptibly();
            got = nanoClock.getAsLong();
        }
    }
}
