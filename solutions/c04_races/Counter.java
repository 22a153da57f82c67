package c04_races;

import java.util.concurrent.atomic.AtomicLong;

/** Counts, and overlooks nobody. */
public final class Counter implements Counting {

    // With very many threads on many processors a LongAdder is faster: it spreads the count over several fields.
    private final AtomicLong count = new AtomicLong();

    /** Reading, adding and writing are one step, which nobody can come in between. */
    @Override
    public void increment() {
        count.incrementAndGet();
    }

    /** Sees what other threads have counted. */
    @Override
    public long value() {
        return count.get();
    }
}
