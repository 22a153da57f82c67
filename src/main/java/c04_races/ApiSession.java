package c04_races;

/** A session with a remote API. It is not thread-safe: it belongs to the thread that opened it. */
public interface ApiSession extends AutoCloseable {

    /** Asks the API and waits for the answer. */
    String ask(String question);

    /**
     * Ends the session; to be called once, by any thread.
     *
     * @throws IllegalStateException if the API does not say goodbye; or if the session is closed already
     */
    @Override
    void close();
}
