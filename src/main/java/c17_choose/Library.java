package c17_choose;

/** What the calls of a library are like. */
public enum Library {
    /** A call returns when it is done; the thread that has made it waits. */
    BLOCKING,

    /** A call returns at once, with a future of what comes of it; no thread waits. */
    ASYNCHRONOUS
}
