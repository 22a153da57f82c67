// The monitor of the counter itself.
package c04_races;

public final class Counter implements Counting {

    private long count;

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public synchronized long value() {
        return count;
    }
}
