// Fails in: askedMeanwhile
// Says: a lock that both use or a volatile field, but there is nothing
// Each method has a lock, but not the same one. On this JVM it happens to work.
package c04_races;

public final class Counter implements Counting {

    private final Object read = new Object();
    private final Object write = new Object();
    private long count;

    @Override
    public void increment() {
        synchronized (write) {
            count++;
        }
    }

    @Override
    public long value() {
        synchronized (read) {
            return count;
        }
    }
}
