// Fails in: neverLost
// Says: one of the two updates is lost
// Each call of an atomic class is one step; two calls are two.
package c04_races;

import java.util.concurrent.atomic.AtomicLong;

public final class Counter implements Counting {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.set(count.get() + 1);
    }

    @Override
    public long value() {
        return count.get();
    }
}
