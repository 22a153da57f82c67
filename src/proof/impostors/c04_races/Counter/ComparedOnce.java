// Fails in: neverLost
// Says: Expected the count to be 2
// compareAndSet says false when somebody came first; nobody listens.
package c04_races;

import java.util.concurrent.atomic.AtomicLong;

public final class Counter implements Counting {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        long before = count.get();
        count.compareAndSet(before, before + 1);
    }

    @Override
    public long value() {
        return count.get();
    }
}
