// The lock lies in a superclass of the learner's own, package-private, in the same file.
package c04_races;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

public final class Counter extends Guarded implements Counting {

    private long count;

    @Override
    public void increment() {
        locked(() -> ++count);
    }

    @Override
    public long value() {
        return locked(() -> count);
    }
}

/** Something that is touched under one lock only. */
abstract class Guarded {

    private final Lock lock = new ReentrantLock();

    final long locked(LongSupplier code) {
        lock.lock();
        try {
            return code.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
