package kata.server;

/** What can go wrong with one site. */
public enum Fault {
    /** The answer is status 500. */
    STATUS_500,
    /** The server resets the connection instead of answering. */
    RESET,
    /** The answer never comes; the request is held until the caller hangs up or the run is over. */
    NEVER,
    /** The answer ends in the middle of the body, and so does the connection. */
    CUT_SHORT
}
