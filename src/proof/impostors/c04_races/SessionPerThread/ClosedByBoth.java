// Fails in: closedByTwo
// Says: was closed twice
// Two threads that close at the same time both see all sessions.
package c04_races;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Queue<ApiSession> open = new ConcurrentLinkedQueue<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            open.add(session);
            own.set(session);
        }
        return session;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        RuntimeException failure = null;
        for (ApiSession session : open) {
            try {
                session.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
