// A map that adds in one step.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

public final class Counter implements Counting {

    private final ConcurrentMap<String, Long> count = new ConcurrentHashMap<>();

    @Override
    public void increment() {
        count.merge("count", 1L, Long::sum);
    }

    @Override
    public long value() {
        return count.getOrDefault("count", 0L);
    }
}
