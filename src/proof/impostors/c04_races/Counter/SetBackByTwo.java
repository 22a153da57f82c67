// Fails in: askedByTwo
// Says: Expected what both saw
// Who asks takes what is new out of one place, and a step later puts it into another; the next one finds it in neither.
package c04_races;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

public final class Counter implements Counting {

    private final LongAdder fresh = new LongAdder();
    private final AtomicLong sum = new AtomicLong();

    @Override
    public void increment() {
        fresh.increment();
    }

    @Override
    public long value() {
        return sum.addAndGet(fresh.sumThenReset());
    }
}
