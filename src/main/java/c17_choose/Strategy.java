package c17_choose;

/** Who does the work. Each has exercises of its own in the other chapters. */
public enum Strategy {
    /** One after another, on the thread that is there anyway. */
    SEQUENTIAL,

    /**
     * A fixed pool of platform threads: as many as there are processors for what computes, as many as are to wait at once
     * for what waits.
     */
    THREAD_POOL,

    /** A virtual thread for each piece of work, and no pool. */
    VIRTUAL_THREADS,

    /** Futures, or an event loop: one thread that begins everything, and hears of it when something is done. */
    ASYNC,

    /** Child processes. */
    PROCESSES
}
