package c04_races;

/** A session for each thread that needs one. Any number of threads may ask at once. */
public interface ApiSessions extends AutoCloseable {

    /**
     * The calling thread's session. It is opened when the thread asks for the first time; afterwards the thread always gets
     * the same one, and no other thread ever gets it.
     *
     * @throws IllegalStateException if this is closed
     * @throws RuntimeException what was thrown when a session was opened, as it is; the next call tries again
     */
    ApiSession session();

    /**
     * Closes all sessions that were opened, each once, whichever threads they belong to and whether or not these have ended.
     * From then on no session is open, and none is handed out. Closing twice does no harm.
     *
     * @throws RuntimeException what was thrown when a session was closed, as it is or as a cause; the others are closed all
     *     the same
     */
    @Override
    void close();
}
