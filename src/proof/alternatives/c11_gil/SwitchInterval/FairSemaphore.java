// A fair semaphore; who holds it and how deep is noted beside it.
package c11_gil;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

public final class SwitchInterval implements PreemptiveInterpreter {

    private final Semaphore permit = new Semaphore(1, true);
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private final LongSupplier nanoClock;
    private volatile long got;

    public SwitchInterval(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        int outer = depth.get();
        if (outer == 0) {
            permit.acquire();
            got = nanoClock.getAsLong();
        }
        depth.set(outer + 1);
        try {
            return code.call();
        } finally {
            depth.set(outer);
            if (outer == 0) {
                depth.remove();
                permit.release();
            }
        }
    }

    @Override
    public void checkpoint() {
        if (depth.get() == 0) {
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
