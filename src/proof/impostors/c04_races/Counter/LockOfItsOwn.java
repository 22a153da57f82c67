// Fails in: neverLost
// Says: one of the two updates is lost
// Each call has a lock of its own, which nobody else ever takes.
package c04_races;

public final class Counter implements Counting {

    private volatile long count;

    @Override
    public void increment() {
        synchronized (new Object()) {
            count++;
        }
    }

    @Override
    public long value() {
        return count;
    }
}
