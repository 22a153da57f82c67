// Fails in: neverLostAgain
// Says: Expected the count to be 4
// The object whose monitor guards the count is another one after each increment.
package c04_races;

public final class Counter implements Counting {

    private long[] last = {0};

    @Override
    public void increment() {
        synchronized (last) {
            last = new long[] {last[0] + 1};
        }
    }

    @Override
    public synchronized long value() {
        return last[0];
    }
}
