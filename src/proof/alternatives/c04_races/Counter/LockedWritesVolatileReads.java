// Who writes takes a lock; who reads needs none, because the field is volatile.
package c04_races;

public final class Counter implements Counting {

    private final Object lock = new Object();
    private volatile long count;

    @Override
    public void increment() {
        synchronized (lock) {
            count++;
        }
    }

    @Override
    public long value() {
        return count;
    }
}
