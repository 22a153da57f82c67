// Fails in: seen
// Says: went on seeing 0
// Who only reads takes no lock, and need not see what others wrote.
package c04_races;

public final class Counter implements Counting {

    private long count;

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public long value() {
        return count;
    }
}
