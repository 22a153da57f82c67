// Fails in: countOfItsOwn
// Says: Expected the two counts
// The count is static: one for all counters.
package c04_races;

import java.util.concurrent.atomic.AtomicLong;

public final class Counter implements Counting {

    private static final AtomicLong COUNT = new AtomicLong();

    private final long before = COUNT.get();

    @Override
    public void increment() {
        COUNT.incrementAndGet();
    }

    @Override
    public long value() {
        return COUNT.get() - before;
    }
}
