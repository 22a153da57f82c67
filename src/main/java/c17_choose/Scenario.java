package c17_choose;

/** A piece of work, small enough to be measured in passing. */
public enum Scenario {
    /** Ten waits of 20 ms each, in calls that block: the calling thread sleeps. */
    BLOCKING_WAITS,

    /** The same ten waits in calls that return at once. A scheduler tells when a wait is over. */
    ASYNCHRONOUS_WAITS,

    /**
     * The same ten waits in calls that block, but whoever waits holds a lock meanwhile, and it is the same lock for all of
     * them.
     */
    WAITS_HOLDING_A_LOCK,

    /** Forty computations of some milliseconds each. */
    COMPUTATIONS,

    /** Six sums of a hundred squares each: microseconds, all of them together. */
    TINY_SUMS
}
