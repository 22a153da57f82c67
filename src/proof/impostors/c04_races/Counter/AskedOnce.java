// Fails in: counts
// Says: asking changes nothing
// Asking for the value sets it back.
package c04_races;

import java.util.concurrent.atomic.LongAdder;

public final class Counter implements Counting {

    private final LongAdder count = new LongAdder();

    @Override
    public void increment() {
        count.increment();
    }

    @Override
    public long value() {
        return count.sumThenReset();
    }
}
