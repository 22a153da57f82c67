// Fails in: askedMeanwhile
// Says: Expected the count to be 1
// The value is put together from what the threads have counted, and they are set back one step later.
package c04_races;

import java.util.concurrent.atomic.AtomicLong;

public final class Counter implements Counting {

    private final AtomicLong fresh = new AtomicLong();
    private final AtomicLong sum = new AtomicLong();

    @Override
    public void increment() {
        fresh.incrementAndGet();
    }

    @Override
    public long value() {
        long more = fresh.get();
        fresh.set(0);
        return sum.addAndGet(more);
    }
}
