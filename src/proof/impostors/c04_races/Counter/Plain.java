// Fails in: neverLost
// Says: one of the two updates is lost
// Reading, adding and writing are three steps.
package c04_races;

public final class Counter implements Counting {

    private long count;

    @Override
    public void increment() {
        count++;
    }

    @Override
    public long value() {
        return count;
    }
}
