// Spread over several fields, added up when somebody asks.
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
        return count.sum();
    }
}
