// Fails in: sessionsOfItsOwn
// Says: Expected sessions of one thread with two objects to be 2
// The ThreadLocal is static: a thread has one session for all objects.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private static final ThreadLocal<ApiSession> OWN = new ThreadLocal<>();
    private final List<ApiSession> open = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ApiSession session = OWN.get();
        if (session == null) {
            session = opener.get();
            open.add(session);
            OWN.set(session);
        }
        return session;
    }

    @Override
    public synchronized void close() {
        closed = true;
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
