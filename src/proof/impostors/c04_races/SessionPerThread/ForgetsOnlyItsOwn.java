// Fails in: closedForOthers
// Says: Expected whether a session was refused after another thread's close()
// Whoever has a session gets it without a look whether it is closed, and close() can take it only from its own thread.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Object lock = new Object();
    private final List<ApiSession> open = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        ApiSession session = own.get();
        if (session == null) {
            failIfClosed();
            session = opener.get();
            register(session);
            own.set(session);
        }
        return session;
    }

    private void failIfClosed() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
        }
    }

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

    @Override
    public void close() {
        List<ApiSession> last;
        synchronized (lock) {
            closed = true;
            last = List.copyOf(open);
            open.clear();
        }
        own.remove();
        RuntimeException failure = null;
        for (ApiSession session : last) {
            try {
                session.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
