// Fails in: neverLost
// Says: one of the two updates is lost
// volatile shows what was written to all; it makes three steps no single one.
package c04_races;

public final class Counter implements Counting {

    private volatile long count;

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public void increment() {
        count++;
    }

    @Override
    public long value() {
        return count;
    }
}
