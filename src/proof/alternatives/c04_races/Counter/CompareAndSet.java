// Tried again until nobody came first.
package c04_races;

import java.util.concurrent.atomic.AtomicLong;

public final class Counter implements Counting {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        long before = count.get();
        while (!count.compareAndSet(before, before + 1)) {
            before = count.get();
        }
    }

    @Override
    public long value() {
        return count.get();
    }
}
