package c04_races;

/** Counts. Any number of threads may count at once, and none of them is overlooked. */
public interface Counting {

    /** Adds one. */
    void increment();

    /**
     * How often has been counted so far, from 0: at least all increments that had ended when this was called. Asking changes
     * nothing.
     */
    long value();
}
