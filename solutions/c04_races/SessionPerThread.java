package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Opens a session for each thread at its first use, and closes all of them in the end. */
public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;

    // Not static: another object of this class has sessions of its own.
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Object lock = new Object();

    /** Guarded by the lock: what close() has to close. */
    private final List<ApiSession> open = new ArrayList<>();

    /** Guarded by the lock. */
    private boolean closed;

    /**
     * @param opener opens a session; any number of threads may call it at once
     */
    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    /** The calling thread's own session. */
    @Override
    public ApiSession session() {
        failIfClosed();
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            register(session);
            own.set(session);
        }
        return session;
    }

    private void failIfClosed() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("The sessions are closed");
            }
        }
    }

    /** Opening takes a while and is done without the lock; so close() may have come in between. */
    private void register(ApiSession session) {
        synchronized (lock) {
            if (!closed) {
                open.add(session);
                return;
            }
        }
        session.close();
        failIfClosed();
    }

    /** Closes what was opened, by whichever thread. */
    @Override
    public void close() {
        List<ApiSession> last;
        synchronized (lock) {
            closed = true;
            last = List.copyOf(open);
            open.clear();
        }
        RuntimeException failure = null;
        for (ApiSession session : last) {
            try {
                session.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
