package c04_races;

/** Counts. Any number of threads may count at once, and none of them is overlooked. */
public interface Counting {

    /** Adds one. */
    void increment();

    /**
     * How many increments there have been so far: at least all increments that had ended when this was called. Asking changes
     * nothing.
     */
    long value();
}
