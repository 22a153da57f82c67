// Fails in: neverLost
// Says: one of the two updates is lost
// Each step is guarded, and between the two the lock is free.
package c04_races;

public final class Counter implements Counting {

    private long count;

    @Override
    public void increment() {
        set(value() + 1);
    }

    @Override
    public synchronized long value() {
        return count;
    }

    private synchronized void set(long value) {
        count = value;
    }
}
