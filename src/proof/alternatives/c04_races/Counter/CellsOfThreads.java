// Each thread counts in a cell of its own; all cells are added up.
package c04_races;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

public final class Counter implements Counting {

    private final Queue<AtomicLong> cells = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<AtomicLong> own = ThreadLocal.withInitial(this::cell);

    @Override
    public void increment() {
        own.get().incrementAndGet();
    }

    @Override
    public long value() {
        return cells.stream().mapToLong(AtomicLong::get).sum();
    }

    private AtomicLong cell() {
        AtomicLong cell = new AtomicLong();
        cells.add(cell);
        return cell;
    }
}
