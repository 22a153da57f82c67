package c04_races;

import java.util.function.Supplier;
import kata.Todo;

/** Opens a session for each thread at its first use, and closes all of them in the end. */
public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;

    /**
     * @param opener opens a session; any number of threads may call it at once
     */
    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    /** The calling thread's own session. */
    @Override
    public ApiSession session() {
        // TODO the session that this thread has already; or opener.get(), which is kept for this
        // thread and for close().
        // Look up: ThreadLocal, or a map whose keys are threads. A session that is opened while another thread closes
        // must not stay open.
        throw new Todo("a session for this thread");
    }

    /** Closes what was opened, by whichever thread. */
    @Override
    public void close() {
        // TODO close each session that was ever opened, once, also if closing one of them fails.
        // Look up: Throwable.addSuppressed.
        throw new Todo("all sessions closed");
    }
}
